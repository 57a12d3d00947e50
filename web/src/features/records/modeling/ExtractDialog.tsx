import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { tablesQuery } from "@/model/catalog";
import type { SheetColumn } from "@/model/columns";
import { checkName, freeName, singular } from "@/model/names";
import { Banner } from "@/ui/Banner";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "../page/data";
import { ColumnChoice, keyStays, quoted } from "./ColumnChoice";
import { ModelDialog } from "./ModelDialog";

interface ExtractDialogProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  chosen: readonly SheetColumn[];
  /** The number of the new column that links to the new table. */
  onDone: (attnum: number) => void;
  onClose: () => void;
}

/** Makes a new table of some columns: equal values become one record there, to which the records here are linked. */
export function ExtractDialog({ place, columns, chosen, onDone, onClose }: ExtractDialogProps) {
  const navigate = useNavigate();
  const { data: tables = [] } = useQuery(tablesQuery(place.databaseId, place.schemaOid));
  const [picked, setPicked] = useState<number[]>(
    chosen.filter((column) => !column.info.primary_key).map((column) => column.attnum),
  );
  const [name, setName] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const made = useRef<{ table: number; attnum: number } | null>(null);
  const staying = columns.filter((column) => !picked.includes(column.attnum)).map((column) => column.name);
  const column = link ?? (name.trim() ? freeName(singular(name.trim()), staying) : "");
  const takenTables = tables.map((table) => table.name);
  const nameProblem = name ? checkName(name, takenTables) : null;
  const linkProblem = column ? checkName(column, staying) : null;
  const ready = picked.length > 0 && name.trim() !== "" && column.trim() !== "" && !nameProblem && !linkProblem;
  const split = {
    table_oid: place.tableOid,
    column_attnums: picked,
    extracted_table_name: name.trim(),
    relationship_fk_column_name: column.trim(),
  };
  return (
    <ModelDialog
      place={place}
      title={i18n._({ id: "extract.title", message: "Move columns into a new table" })}
      confirmLabel={i18n._({ id: "extract.confirm", message: "Make the table" })}
      change={ready ? { split } : null}
      outcome={
        <Banner>
          {i18n._({
            id: "extract.outcome",
            message:
              "{names} move into a new table “{table}”. Records with the same values there become one record, and the column “{column}” here links to it.",
            values: { names: quoted(columns, picked), table: name.trim(), column: column.trim() },
          })}
        </Banner>
      }
      run={async () => {
        const done = await rpc.call("data_modeling.split_table", { database_id: place.databaseId, ...split });
        made.current = { table: done.extracted_table_oid, attnum: done.new_fkey_attnum };
      }}
      onDone={() => {
        const { table, attnum } = made.current ?? {};
        if (!table || !attnum) return;
        toast.success(i18n._({ id: "extract.done", message: "“{table}” is made", values: { table: name.trim() } }), {
          action: {
            label: i18n._({ id: "model.open", message: "Open it" }),
            onAction: () => void navigate({ href: addresses.table(place.databaseId, place.schemaOid, table) }),
          },
        });
        onDone(attnum);
      }}
      onClose={onClose}
    >
      <TextField
        label={i18n._({ id: "extract.name", message: "Name of the new table" })}
        value={name}
        onChange={setName}
        error={nameProblem}
        autoFocus
        autoComplete="off"
        isRequired
      />
      <ColumnChoice
        label={i18n._({ id: "extract.columns", message: "Columns to move" })}
        columns={columns}
        chosen={picked}
        onChange={setPicked}
        refuse={keyStays}
      />
      <TextField
        label={i18n._({ id: "extract.link", message: "Name of the column that links to it" })}
        value={column}
        onChange={setLink}
        error={linkProblem}
        autoComplete="off"
      />
    </ModelDialog>
  );
}
