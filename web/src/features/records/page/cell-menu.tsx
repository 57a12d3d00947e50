import { ClipboardPaste, Copy, Eraser, ExternalLink, PencilLine, RotateCcw, Undo2 } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { MenuEntry } from "@/ui/Menu";
import { line } from "./menu-line";

interface CellMenuOptions {
  /** Why the cell cannot be changed, or null. */
  readonly locked: string | null;
  readonly canBeNull: boolean;
  readonly failed: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onPaste: () => void;
  readonly onNull: () => void;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  readonly onOpenLink: (() => void) | undefined;
  readonly row: MenuEntry[];
  readonly column: MenuEntry[];
}

/** What can be done with a cell, and with its record and column. */
export function cellMenu(options: CellMenuOptions): MenuEntry[] {
  const editable = options.locked === null;
  const locked = options.locked ? { detail: options.locked } : {};
  const failed: MenuEntry[] = options.failed
    ? [
        {
          id: "retry",
          label: i18n._({ id: "cell.retry", message: "Try to save again" }),
          icon: <RotateCcw aria-hidden="true" />,
          onAction: options.onRetry,
        },
        {
          id: "discard",
          label: i18n._({ id: "cell.discard", message: "Discard the change" }),
          icon: <Undo2 aria-hidden="true" />,
          onAction: options.onDiscard,
        },
        line("failed"),
      ]
    : [];
  return [
    ...failed,
    ...(options.onOpenLink
      ? [
          {
            id: "open-link",
            label: i18n._({ id: "cell.openLink", message: "Open linked record" }),
            icon: <ExternalLink aria-hidden="true" />,
            onAction: options.onOpenLink,
          },
        ]
      : []),
    {
      id: "edit",
      label: i18n._({ id: "cell.edit", message: "Edit" }),
      icon: <PencilLine aria-hidden="true" />,
      keys: "Enter",
      ...locked,
      disabled: !editable,
      onAction: options.onEdit,
    },
    {
      id: "copy",
      label: i18n._({ id: "cell.copy", message: "Copy" }),
      icon: <Copy aria-hidden="true" />,
      keys: "Ctrl+C",
      onAction: options.onCopy,
    },
    {
      id: "paste",
      label: i18n._({ id: "cell.paste", message: "Paste" }),
      icon: <ClipboardPaste aria-hidden="true" />,
      keys: "Ctrl+V",
      disabled: !editable,
      onAction: options.onPaste,
    },
    {
      id: "null",
      label: i18n._({ id: "cell.null", message: "Set to NULL" }),
      icon: <Eraser aria-hidden="true" />,
      keys: "Del",
      ...(editable && !options.canBeNull
        ? { detail: i18n._({ id: "cell.null.required", message: "The column must have a value" }) }
        : {}),
      disabled: !editable || !options.canBeNull,
      onAction: options.onNull,
    },
    line("row-column"),
    { kind: "submenu", id: "row", label: i18n._({ id: "cell.row", message: "Record" }), entries: options.row },
    { kind: "submenu", id: "column", label: i18n._({ id: "cell.column", message: "Column" }), entries: options.column },
  ];
}
