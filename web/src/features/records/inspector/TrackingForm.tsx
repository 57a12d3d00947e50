import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { ErrorBox } from "@/ui/ErrorBox";
import { NativeSelect } from "@/ui/NativeSelect";
import { refreshTable, type TablePlace } from "../page/data";
import styles from "../records.module.css";

interface TrackingFormProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
}

/** Which column keeps who changed a record last; the server fills it with every change. */
export function TrackingForm({ place, table, columns }: TrackingFormProps) {
  const client = useQueryClient();
  const users = columns.filter((column) => column.type.id === "user");
  const save = useMutation({
    mutationFn: (attnum: number | null) =>
      rpc.call("tables.metadata.set", {
        database_id: place.databaseId,
        table_oid: place.tableOid,
        metadata: { user_tracking_attnum: attnum },
      }),
    onSuccess: () => refreshTable(client, place),
  });
  if (users.length === 0) {
    return (
      <p className={styles.hint}>
        {i18n._({ id: "tracking.none", message: "Add a column of the kind “User” first; it will hold who it was." })}
      </p>
    );
  }
  return (
    <div className={styles.form}>
      <NativeSelect
        label={i18n._({ id: "tracking.column", message: "Column that holds who changed a record last" })}
        value={String(table.metadata?.user_tracking_attnum ?? "")}
        isDisabled={save.isPending}
        choices={[
          { value: "", label: i18n._({ id: "tracking.off", message: "None" }) },
          ...users.map((column) => ({ value: column.id, label: column.name })),
        ]}
        onChange={(value) => save.mutate(value === "" ? null : Number(value))}
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
    </div>
  );
}
