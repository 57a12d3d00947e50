import { useQuery } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { RecordQuery } from "@/model/gateway";
import { Button } from "@/ui/Button";
import { ConfirmDialog, Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import { ChangeRecordsDialog } from "./ChangeRecordsDialog";
import type { SheetController } from "./controller";
import type { TablePlace } from "./data";

interface MatchingDialogProps {
  place: TablePlace;
  tableName: string;
  controller: SheetController;
  query: RecordQuery;
  deed: "change" | "delete";
  onClose: () => void;
}

/** Milliseconds that counting may take. */
const budget = 30_000;

/** Changes or deletes all records that the view leaves, however many; they are counted first, and must still be as many then. */
export function MatchingDialog(props: MatchingDialogProps) {
  const { place, controller, query, deed, onClose } = props;
  const where = { database_id: place.databaseId, table_oid: place.tableOid, filter: query.filter ?? null };
  const counted = useQuery({
    queryKey: ["matching", where],
    queryFn: ({ signal }) =>
      rpc.call("records.aggregate", { ...where, attnums: [], budget_ms: budget }, { signal }).then((all) => all.count),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const count = counted.data;
  if (count === undefined || count === null) {
    return <Counting error={counted.error} slow={count === null} onClose={onClose} />;
  }
  const done = (text: string) => {
    controller.sheet.refresh();
    toast.success(text);
  };
  if (deed === "change") {
    return (
      <ChangeRecordsDialog
        place={place}
        controller={controller}
        count={count}
        forGood
        onSet={async (column, value) => {
          await rpc.call("records.patch_matching", {
            ...where,
            expected_count: count,
            record_def: { [column.attnum]: value },
          });
          done(
            i18n._({
              id: "matching.changed",
              message: "{count, plural, one {# record changed} other {# records changed}}",
              values: { count },
            }),
          );
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      title={i18n._({
        id: "delete.title",
        message: "{count, plural, one {Delete this record?} other {Delete # records?}}",
        values: { count },
      })}
      confirmLabel={i18n._({
        id: "delete.confirm",
        message: "{count, plural, one {Delete record} other {Delete # records}}",
        values: { count },
      })}
      danger
      typeToConfirm={props.tableName}
      onConfirm={async () => {
        await rpc.call("records.delete_matching", { ...where, expected_count: count });
        done(
          i18n._({
            id: "delete.done",
            message: "{gone, plural, one {# record deleted} other {# records deleted}}",
            values: { gone: count },
          }),
        );
      }}
      onClose={onClose}
    >
      <p>{i18n._({ id: "matching.forGood", message: "They are too many to be brought back afterwards." })}</p>
    </ConfirmDialog>
  );
}

function Counting({ error, slow, onClose }: { error: unknown; slow: boolean; onClose: () => void }) {
  const label = i18n._({ id: "matching.counting", message: "Counting the records…" });
  return (
    <Dialog
      title={i18n._({ id: "matching.title", message: "All records shown" })}
      width="sm"
      onClose={onClose}
      actions={<Button onPress={onClose}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>}
    >
      {error ? <ErrorBox error={error} /> : null}
      {slow ? (
        <p>{i18n._({ id: "matching.slow", message: "Counting them takes too long. Filter them to fewer first." })}</p>
      ) : null}
      {error || slow ? null : <p aria-live="polite">{label}</p>}
    </Dialog>
  );
}
