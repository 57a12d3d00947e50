import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { Checkbox, Switch } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";

interface AddIndexProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  onAdded: () => Promise<unknown>;
  onClose: () => void;
}

const methods = ["btree", "hash", "gin", "gist", "brin"] as const;
type Method = (typeof methods)[number];

/** A new index over columns, in the order in which they are chosen. */
export function AddIndex({ place, columns, onAdded, onClose }: AddIndexProps) {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [falling, setFalling] = useState<readonly number[]>([]);
  const [computed, setComputed] = useState("");
  const [condition, setCondition] = useState("");
  const [method, setMethod] = useState<Method>("btree");
  const [unique, setUnique] = useState(false);
  const [concurrently, setConcurrently] = useState(true);
  const [name, setName] = useState("");
  const ordered = method === "btree";
  const ready = chosen.length > 0 || computed.trim() !== "";
  const add = useMutation({
    mutationFn: () =>
      rpc.call("indexes.add", {
        database_id: place.databaseId,
        table_oid: place.tableOid,
        columns: [
          ...chosen.map((attnum) => ({ attnum, descending: ordered && falling.includes(attnum) })),
          ...(computed.trim() ? [{ expression: computed.trim() }] : []),
        ],
        condition: condition.trim() || null,
        unique: ordered && unique,
        method,
        concurrently,
        name: name.trim() || null,
      }),
    onSuccess: async () => {
      await onAdded();
      toast.success(i18n._({ id: "index.added", message: "The index is made" }));
      onClose();
    },
  });

  return (
    <Dialog
      title={i18n._({ id: "index.new", message: "New index" })}
      busy={add.isPending}
      onClose={onClose}
      onSubmit={() => ready && !add.isPending && add.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={add.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={add.isPending}>
            {i18n._({ id: "index.make", message: "Make index" })}
          </Button>
        </>
      }
    >
      <p>
        {i18n._({
          id: "index.text",
          message: "An index makes searching and sorting by its columns fast, and writing a little slower.",
        })}
      </p>
      <fieldset className={styles.pick}>
        <legend>{i18n._({ id: "index.columns", message: "Columns, in the order you choose them" })}</legend>
        {columns.map((column) => (
          <Checkbox
            key={column.id}
            isSelected={chosen.includes(column.attnum)}
            onChange={(on) =>
              setChosen(on ? [...chosen, column.attnum] : chosen.filter((attnum) => attnum !== column.attnum))
            }
          >
            {chosen.includes(column.attnum) ? `${column.name} (${chosen.indexOf(column.attnum) + 1})` : column.name}
          </Checkbox>
        ))}
      </fieldset>
      <TextField
        label={i18n._({ id: "index.computed", message: "Or computed from columns" })}
        help={i18n._({
          id: "index.computed.help",
          message: 'An expression of SQL such as lower("Title"). Filters that compute the same use it.',
        })}
        value={computed}
        onChange={setComputed}
        autoComplete="off"
      />
      <TextField
        label={i18n._({ id: "index.condition", message: "Only of records that meet" })}
        help={i18n._({
          id: "index.condition.help",
          message: 'A condition of SQL such as "Returned" IS NULL; empty for all records.',
        })}
        value={condition}
        onChange={setCondition}
        autoComplete="off"
      />
      <Select
        label={i18n._({ id: "index.method", message: "Method" })}
        value={method}
        onChange={setMethod}
        choices={methods.map((value) => ({ value, label: methodLabel(value) }))}
      />
      {ordered ? (
        <>
          <Switch isSelected={unique} onChange={setUnique}>
            {i18n._({ id: "index.unique", message: "No two records have the same values" })}
          </Switch>
          {chosen.map((attnum) => (
            <Switch
              key={attnum}
              isSelected={falling.includes(attnum)}
              onChange={(on) => setFalling(on ? [...falling, attnum] : falling.filter((one) => one !== attnum))}
            >
              {i18n._({
                id: "index.descending",
                message: "“{name}” from the greatest down",
                values: { name: columns.find((one) => one.attnum === attnum)?.name ?? "" },
              })}
            </Switch>
          ))}
        </>
      ) : null}
      <Switch isSelected={concurrently} onChange={setConcurrently}>
        {i18n._({ id: "index.concurrently", message: "Others go on writing meanwhile (takes longer)" })}
      </Switch>
      <TextField
        label={i18n._({ id: "rule.name", message: "Name, or empty for PostgreSQL's own" })}
        value={name}
        onChange={setName}
        autoComplete="off"
      />
      {add.error ? <ErrorBox error={add.error} /> : null}
    </Dialog>
  );
}

function methodLabel(method: Method): string {
  switch (method) {
    case "btree":
      return i18n._({ id: "index.btree", message: "B-tree: equal, less, greater, order" });
    case "hash":
      return i18n._({ id: "index.hash", message: "Hash: equal" });
    case "gin":
      return i18n._({ id: "index.gin", message: "GIN: parts of arrays and JSON" });
    case "gist":
      return i18n._({ id: "index.gist", message: "GiST: ranges, places, overlap" });
    default:
      return i18n._({ id: "index.brin", message: "BRIN: very large tables in natural order" });
  }
}
