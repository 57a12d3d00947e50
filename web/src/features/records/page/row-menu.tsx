import { CirclePlus, CopyPlus, ExternalLink, PencilLine, Trash2 } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { MenuEntry } from "@/ui/Menu";

interface RowMenuOptions {
  readonly count: number;
  /** Why no record can be added, or null. */
  readonly cannotInsert: string | null;
  /** Why records cannot be deleted, or null. */
  readonly cannotDelete: string | null;
  readonly onOpen: (() => void) | undefined;
  readonly onDuplicate: () => void;
  /** Sets a value in all of them; none: nothing can be changed. */
  readonly onChange: (() => void) | undefined;
  readonly onDelete: () => void;
  readonly onAdd: () => void;
}

/** What can be done with one or several records. */
export function rowMenu(options: RowMenuOptions): MenuEntry[] {
  const { count, cannotInsert } = options;
  const adding = { ...(cannotInsert ? { detail: cannotInsert } : {}), disabled: cannotInsert !== null };
  return [
    ...(options.onOpen && count === 1
      ? [
          {
            id: "open",
            label: i18n._({ id: "record.open", message: "Open record" }),
            icon: <ExternalLink aria-hidden="true" />,
            keys: "Ctrl+Shift+Enter",
            onAction: options.onOpen,
          },
        ]
      : []),
    {
      id: "add",
      label: i18n._({ id: "record.add", message: "New record" }),
      icon: <CirclePlus aria-hidden="true" />,
      ...adding,
      onAction: options.onAdd,
    },
    {
      id: "duplicate",
      label: i18n._({
        id: "record.duplicate",
        message: "{count, plural, one {Duplicate record} other {Duplicate # records}}",
        values: { count },
      }),
      icon: <CopyPlus aria-hidden="true" />,
      ...adding,
      onAction: options.onDuplicate,
    },
    ...(options.onChange && count > 1
      ? [
          {
            id: "change-records",
            label: i18n._({
              id: "record.change",
              message: "Set a value in {count} records…",
              values: { count: count.toLocaleString(i18n.locale) },
            }),
            icon: <PencilLine aria-hidden="true" />,
            onAction: options.onChange,
          },
        ]
      : []),
    {
      id: "delete-record",
      label: i18n._({
        id: "record.delete",
        message: "{count, plural, one {Delete record} other {Delete # records}}",
        values: { count },
      }),
      ...(options.cannotDelete ? { detail: options.cannotDelete } : {}),
      icon: <Trash2 aria-hidden="true" />,
      danger: true,
      disabled: options.cannotDelete !== null,
      onAction: options.onDelete,
    },
  ];
}
