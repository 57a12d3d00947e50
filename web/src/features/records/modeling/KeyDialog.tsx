import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { checkName } from "@/model/names";
import { Banner } from "@/ui/Banner";
import { Checkbox, Radios } from "@/ui/Choice";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "../page/data";
import { ModelDialog } from "./ModelDialog";

interface KeyDialogProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  onClose: () => void;
}

type Fill = "IDENTITY" | "UUIDv4" | "none";

/** Gives the table another primary key: one of its columns, or a new one. */
export function KeyDialog({ place, columns, onClose }: KeyDialogProps) {
  const key = columns.filter((column) => column.info.primary_key);
  const others = columns.filter((column) => !key.includes(column));
  const [source, setSource] = useState<"present" | "new">(key.length === 0 ? "new" : "present");
  const [picked, setPicked] = useState<string | null>(null);
  const [fill, setFill] = useState<Fill>("none");
  const [kind, setKind] = useState<"IDENTITY" | "UUIDv4">("IDENTITY");
  const [name, setName] = useState("id");
  const [drop, setDrop] = useState(false);
  const column = others.find((one) => one.id === picked);
  const problem =
    source === "new"
      ? checkName(
          name,
          columns.filter((one) => !drop || !key.includes(one)).map((one) => one.name),
        )
      : null;
  const filled = fill === "none" ? {} : { default: fill };
  const changed = {
    table_oid: place.tableOid,
    column_attnum: column?.attnum ?? 0,
    drop_existing_pk_column: drop,
    ...filled,
  };
  const added = { table_oid: place.tableOid, pkey_type: kind, name: name.trim(), drop_existing_pkey_column: drop };
  const change = source === "new" ? (problem ? null : { new_key: added }) : column ? { key: changed } : null;
  const before = key.map((one) => `“${one.name}”`).join(", ");
  return (
    <ModelDialog
      place={place}
      title={i18n._({ id: "key.title", message: "Primary key" })}
      confirmLabel={i18n._({ id: "key.confirm", message: "Change the key" })}
      change={change}
      outcome={
        <Banner>
          {i18n._({
            id: "key.outcome",
            message: "“{name}” becomes the primary key: always with a value, never the same one twice.",
            values: { name: source === "new" ? name.trim() : (column?.name ?? "") },
          })}{" "}
          {key.length === 0
            ? null
            : drop
              ? i18n._({ id: "key.outcome.drop", message: "{before} is deleted with its values.", values: { before } })
              : i18n._({ id: "key.outcome.keep", message: "{before} stays as a plain column.", values: { before } })}
        </Banner>
      }
      run={() =>
        source === "new"
          ? rpc.call("columns.add_primary_key_column", { database_id: place.databaseId, ...added })
          : rpc.call("data_modeling.change_primary_key_column", { database_id: place.databaseId, ...changed })
      }
      onDone={() => toast.success(i18n._({ id: "key.done", message: "The table has its new key" }))}
      onClose={onClose}
    >
      <p>
        {key.length === 0
          ? i18n._({
              id: "key.none",
              message: "The table has no primary key, so its records cannot be told apart and cannot be edited.",
            })
          : i18n._({
              id: "key.now",
              message: "The primary key is {before}. Links from other tables must be dropped before it can change.",
              values: { before },
            })}
      </p>
      <Radios
        label={i18n._({ id: "key.source", message: "New key" })}
        value={source}
        onChange={setSource}
        choices={[
          {
            value: "new",
            label: i18n._({ id: "key.new", message: "A new column that fills itself" }),
          },
          {
            value: "present",
            label: i18n._({ id: "key.present", message: "A column that is there" }),
            help: i18n._({ id: "key.present.help", message: "Every record must have a value of its own in it." }),
          },
        ]}
      />
      {source === "new" ? (
        <>
          <TextField
            label={i18n._({ id: "field.name", message: "Name" })}
            value={name}
            onChange={setName}
            error={problem}
          />
          <Select
            label={i18n._({ id: "key.kind", message: "Filled with" })}
            value={kind}
            onChange={setKind}
            choices={[
              { value: "IDENTITY", label: i18n._({ id: "key.identity", message: "Numbers, counted up" }) },
              { value: "UUIDv4", label: i18n._({ id: "key.uuid", message: "Random UUIDs" }) },
            ]}
          />
        </>
      ) : (
        <>
          <Select
            label={i18n._({ id: "inspector.column", message: "Column" })}
            value={picked}
            onChange={setPicked}
            choices={others.map((one) => ({ value: one.id, label: one.name, detail: one.type.label() }))}
          />
          <Select<Fill>
            label={i18n._({ id: "key.fill", message: "In new records" })}
            value={fill}
            onChange={setFill}
            choices={[
              { value: "none", label: i18n._({ id: "key.fill.none", message: "As it is now" }) },
              { value: "IDENTITY", label: i18n._({ id: "key.identity", message: "Numbers, counted up" }) },
              { value: "UUIDv4", label: i18n._({ id: "key.uuid", message: "Random UUIDs" }) },
            ]}
          />
        </>
      )}
      {key.length === 1 ? (
        <Checkbox isSelected={drop} onChange={setDrop}>
          {i18n._({ id: "key.drop", message: "Delete the present key column {before}", values: { before } })}
        </Checkbox>
      ) : null}
    </ModelDialog>
  );
}
