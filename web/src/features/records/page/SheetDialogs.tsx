import { Suspense } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";
import type { TableView } from "@/model/view";
import { ConfirmDialog } from "@/ui/Dialog";
import { lazyPart } from "@/ui/lazy";
import { toast } from "@/ui/toast-store";
import { LinkedRecordDialog } from "../record/LinkedRecordDialog";
import { RecordDialog } from "../record/RecordDialog";
import type { SheetController } from "./controller";
import type { TablePlace } from "./data";
import { DeleteColumnsDialog, DeleteRecordsDialog, RenameColumnDialog } from "./dialogs";
import { MatchingDialog } from "./MatchingDialogs";
import type { Overlay } from "./overlay";
import { Shortcuts } from "./Shortcuts";
import { StatementDialog } from "./StatementDialog";
import type { SheetStatus } from "./StatusBar";
import { takeBack } from "./use-grid-callbacks";

const LinkTablesDialog = lazyPart(() => import("../modeling/LinkTablesDialog"), "LinkTablesDialog");
const ShareDialog = lazyPart(() => import("../share/ShareDialog"), "ShareDialog");
const ChangeRecordsDialog = lazyPart(() => import("./ChangeRecordsDialog"), "ChangeRecordsDialog");
const KeyDialog = lazyPart(() => import("../modeling/KeyDialog"), "KeyDialog");
const ExtractDialog = lazyPart(() => import("../modeling/ExtractDialog"), "ExtractDialog");
const MoveColumnsDialog = lazyPart(() => import("../modeling/MoveColumnsDialog"), "MoveColumnsDialog");

interface SheetDialogsProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  controller: SheetController;
  status: SheetStatus;
  query: RecordQuery;
  view: TableView;
  change: (change: Partial<TableView>) => void;
  /** The columns on show. */
  shown: readonly SheetColumn[];
  overlay: Overlay | null;
  onClose: () => void;
}

/** The dialogs of the sheet. */
export function SheetDialogs(props: SheetDialogsProps) {
  return (
    <Suspense>
      <OpenDialog {...props} />
    </Suspense>
  );
}

function OpenDialog(props: SheetDialogsProps) {
  const { place, table, columns, controller, status, query, overlay, onClose } = props;
  const count = status.count.toLocaleString(i18n.locale);
  const records = status.countExact
    ? i18n._({ id: "records.count", message: "all {count} records", values: { count } })
    : i18n._({ id: "records.about", message: "about {count} records", values: { count } });
  switch (overlay?.kind) {
    case "statement":
      return <StatementDialog place={place} columns={controller.columns} query={query} onClose={onClose} />;
    case "share":
      return <ShareDialog place={place} tableName={table.name} columns={props.shown} query={query} onClose={onClose} />;
    case "rename":
      return (
        <RenameColumnDialog
          place={place}
          column={overlay.column}
          taken={columns.map((column) => column.name)}
          onClose={onClose}
        />
      );
    case "delete-columns":
      return <DeleteColumnsDialog place={place} columns={overlay.columns} records={records} onClose={onClose} />;
    case "delete-records":
      return (
        <DeleteRecordsDialog
          count={overlay.rows.length}
          onConfirm={() => removeRecords(controller, overlay.rows)}
          onClose={onClose}
        />
      );
    case "change-records":
      return (
        <ChangeRecordsDialog
          place={place}
          controller={controller}
          count={overlay.rows.length}
          onSet={(column, value) => controller.setInRows(overlay.rows, column, value)}
          onClose={onClose}
        />
      );
    case "matching":
      return (
        <MatchingDialog
          place={place}
          tableName={table.name}
          controller={controller}
          query={query}
          deed={overlay.deed}
          onClose={onClose}
        />
      );
    case "paste":
      return (
        <ConfirmDialog
          title={i18n._({
            id: "paste.title",
            message: "Paste {count} cells?",
            values: { count: overlay.cells.toLocaleString(i18n.locale) },
          })}
          confirmLabel={i18n._({ id: "paste.confirm", message: "Paste" })}
          onConfirm={async () => {
            void overlay.run();
          }}
          onClose={onClose}
        >
          <p>{i18n._({ id: "paste.text", message: "Existing values are replaced. You can undo it." })}</p>
        </ConfirmDialog>
      );
    case "record":
      return (
        <RecordDialog place={place} columns={columns} controller={controller} row={overlay.row} onClose={onClose} />
      );
    case "linked":
      return (
        <LinkedRecordDialog
          databaseId={place.databaseId}
          schemaOid={place.schemaOid}
          tableOid={overlay.tableOid}
          recordKey={overlay.key}
          onClose={onClose}
          onSaved={() => controller.sheet.refresh()}
        />
      );
    case "link-tables":
      return <LinkTablesDialog place={place} table={table} columns={columns} onClose={onClose} />;
    case "key":
      return <KeyDialog place={place} columns={columns} onClose={onClose} />;
    case "extract-columns":
    case "move-columns": {
      const Shown = overlay.kind === "extract-columns" ? ExtractDialog : MoveColumnsDialog;
      return (
        <Shown
          place={place}
          columns={columns}
          chosen={overlay.columns}
          onDone={(attnum) => followColumn(props, attnum)}
          onClose={onClose}
        />
      );
    }
    case "shortcuts":
      return <Shortcuts onClose={onClose} />;
    default:
      return null;
  }
}

/** Sorting and grouping by columns that have left go on by the column that links to where they are now, and that is brought into view. */
function followColumn({ controller, columns, view, change }: SheetDialogsProps, attnum: number): void {
  const left = controller.sheet.allColumns;
  const gone = (one: { attnum: number }) =>
    columns.some((column) => column.attnum === one.attnum) && !left.some((column) => column.attnum === one.attnum);
  const once = <T extends { attnum: number }>(list: readonly T[]) =>
    list.filter((one, index) => list.findIndex((other) => other.attnum === one.attnum) === index);
  if (view.sort.some(gone) || view.group.some(gone)) {
    change({
      sort: once(view.sort.map((one) => (gone(one) ? { ...one, attnum } : one))),
      group: once(view.group.map((one) => (gone(one) ? { attnum, by: null } : one))),
    });
  }
  requestAnimationFrame(() => controller.grid?.scrollToColumn(String(attnum)));
}

async function removeRecords(controller: SheetController, rows: readonly number[]): Promise<void> {
  if (!controller.sheet.holds(Math.min(...rows.slice(0, 1)), rows.at(-1) ?? 0)) {
    await controller.sheet.fetch(rows[0] ?? 0, rows.at(-1) ?? 0);
  }
  const gone = await controller.remove(rows);
  const text = i18n._({
    id: "delete.done",
    message: "{gone, plural, one {# record deleted} other {# records deleted}}",
    values: { gone },
  });
  const skipped = rows.length - gone;
  toast.success(text, {
    action: {
      label: i18n._({ id: "toolbar.undo", message: "Undo" }),
      onAction: () => void takeBack(controller, "undo"),
    },
    ...(skipped > 0
      ? {
          detail: i18n._({
            id: "delete.skipped",
            message: "{skipped} could not be deleted: your role may not see or delete them, or they were gone already.",
            values: { skipped },
          }),
        }
      : {}),
  });
}
