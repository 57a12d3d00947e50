import { useState } from "react";
import type { HopPath, JoinableTables } from "@/api/generated";
import { dataTypeNamed } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { endOf, type JoinedFunction, type Joining, nextJoining, pathWords } from "@/model/joined";
import { Button } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "../records.module.css";
import { functionWords } from "./joined-words";

interface JoinFormProps {
  columns: readonly SheetColumn[];
  known: JoinableTables;
  joined: readonly Joining[];
  onAdd: (joining: Joining) => void;
  onClose: () => void;
}

/** A new column from linked tables: over which links, and what of the records there. */
export function JoinForm({ columns, known, joined, onAdd, onClose }: JoinFormProps) {
  const readable = new Set(columns.map((column) => column.attnum));
  const ways = known.joinable_tables.filter((one) => readable.has(one.join_path[0]?.[0]?.[1] ?? 0));
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<JoinedFunction | null>(null);
  const [attnum, setAttnum] = useState(0);
  const way = ways[at];
  if (!way) {
    return (
      <p className={styles.panelHint}>{i18n._({ id: "links.none", message: "The table is linked to no other." })}</p>
    );
  }
  const path: HopPath = way.join_path;
  const offered = offeredFunctions(way.multiple_results, path, known);
  const what = chosen && offered.includes(chosen) ? chosen : (offered[0] ?? "values");
  const fitting = fittingColumns(what, path, known);
  const column = fitting.find((one) => one.attnum === attnum) ?? fitting[0];
  const needed = what !== "records" && what !== "count";
  return (
    <fieldset className={styles.joinForm}>
      <legend className="visually-hidden">
        {i18n._({ id: "join.new", message: "New column from a linked table" })}
      </legend>
      <NativeSelect
        label={i18n._({ id: "join.way", message: "Linked table" })}
        value={String(at)}
        choices={ways.map((one, index) => ({
          value: String(index),
          label: pathWords(one.join_path, known, columns),
        }))}
        onChange={(index) => {
          setAt(Number(index));
          setAttnum(0);
        }}
      />
      <NativeSelect
        label={i18n._({ id: "join.what", message: "What of it" })}
        value={what}
        choices={offered.map((one) => ({ value: one, label: functionWords(one) }))}
        onChange={(one) => setChosen(one as JoinedFunction)}
      />
      {needed && column ? (
        <NativeSelect
          label={i18n._({ id: "join.column", message: "Its column" })}
          value={String(column.attnum)}
          choices={fitting.map((one) => ({ value: String(one.attnum), label: one.name }))}
          onChange={(number) => setAttnum(Number(number))}
        />
      ) : null}
      <div className={styles.formActions}>
        <Button size="sm" onPress={onClose}>
          {i18n._({ id: "ui.cancel", message: "Cancel" })}
        </Button>
        <Button
          size="sm"
          variant="primary"
          onPress={() => onAdd({ id: nextJoining(joined), path, what, attnum: needed ? (column?.attnum ?? 0) : 0 })}
        >
          {i18n._({ id: "join.add", message: "Add" })}
        </Button>
      </div>
    </fieldset>
  );
}

const compared = new Set(["number", "money", "date", "datetime", "time", "duration"]);

function fittingColumns(what: JoinedFunction, path: HopPath, known: JoinableTables) {
  const end = known.target_table_info[String(endOf(path).table)];
  return Object.entries(end?.columns ?? {})
    .map(([attnum, column]) => ({ attnum: Number(attnum), ...column, kind: dataTypeNamed(column.type) }))
    .filter(({ kind, primary_key }) => {
      if (what === "sum" || what === "average") return kind.id === "number" && !primary_key;
      return what === "min" || what === "max" ? compared.has(kind.id) : true;
    });
}

/** Records can be told where they have a key; of one linked record there is nothing to add up. */
function offeredFunctions(many: boolean, path: HopPath, known: JoinableTables): JoinedFunction[] {
  const end = known.target_table_info[String(endOf(path).table)];
  const keys = Object.values(end?.columns ?? {}).filter((column) => column.primary_key).length;
  const plain: JoinedFunction[] = keys === 1 ? ["records", "values"] : ["values"];
  if (!many) return plain.toReversed();
  const adding: JoinedFunction[] = ["sum", "average", "min", "max"];
  return [...plain, "count", ...adding.filter((one) => fittingColumns(one, path, known).length > 0)];
}
