import { ExternalLink, X } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { MenuEntry } from "@/ui/Menu";

/** What can be done with a column that comes from linked tables. */
export function joinedMenu({ onOpenTable, onRemove }: { onOpenTable: () => void; onRemove: () => void }): MenuEntry[] {
  return [
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
