import { useQuery } from "@tanstack/react-query";
import { LayoutGrid } from "lucide-react";
import { savedViewsQuery } from "@/features/records/page/data";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { Command } from "./PaletteDialog";
import { usePlace } from "./place";

/** The saved views of the table one is in. */
export function useTableViews(): Command[] {
  const { databaseId = 0, schemaOid = 0, tableOid = 0 } = usePlace();
  const { data: views = [] } = useQuery({ ...savedViewsQuery({ databaseId, tableOid }), enabled: tableOid !== 0 });
  return views.map((view) => ({
    id: `view-${view.id}`,
    label: view.name,
    group: i18n._({ id: "palette.views", message: "Views of this table" }),
    icon: <LayoutGrid aria-hidden="true" />,
    href: `${addresses.table(databaseId, schemaOid, tableOid)}?view=${view.id}`,
  }));
}
