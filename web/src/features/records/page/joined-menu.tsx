import { ExternalLink, X } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { MenuEntry } from "@/ui/Menu";
import { filterEntries, sortEntries, type ViewOptions } from "./column-view-entries";
import { line } from "./menu-line";

interface JoinedMenuOptions extends ViewOptions {
  column: SheetColumn;
  onOpenTable: () => void;
  onRemove: () => void;
}

/** What can be done with a column that comes from linked tables. */
export function joinedMenu({ column, onOpenTable, onRemove, ...options }: JoinedMenuOptions): MenuEntry[] {
  return [
    ...sortEntries(column, options),
    ...filterEntries(column, options),
    line("after-filter"),
    {
      id: "open-table",
      label: i18n._({ id: "column.openTable", message: "Open linked table" }),
      icon: <ExternalLink aria-hidden="true" />,
      onAction: onOpenTable,
    },
    {
      id: "remove",
      label: i18n._({ id: "join.removeColumn", message: "Remove from this view" }),
      icon: <X aria-hidden="true" />,
      onAction: onRemove,
    },
  ];
}
