import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConstraintDef } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { Checkbox, Radios } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { TablePicker } from "../modeling/TablePicker";
import { columnsQuery, type TablePlace } from "../page/data";
import styles from "../records.module.css";
import { ChangeDialog } from "../shape/ChangeDialog";
import { ExclusionFields } from "./ExclusionFields";
import { emptyExclusion, exclusionOf } from "./exclusion";

interface AddRuleProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  onClose: () => void;
}

type Action = "a" | "r" | "c" | "n" | "d";

/** A new rule: unique values, a link from columns that are there already, a check, or no overlap. */
export function AddRule({ place, columns, onClose }: AddRuleProps) {
  const [kind, setKind] = useState<"u" | "f" | "c" | "x">("u");
  const [name, setName] = useState("");
  const [check, setCheck] = useState("");
  const [exclusion, setExclusion] = useState(emptyExclusion);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [target, setTarget] = useState<number | null>(null);
  const [onDelete, setOnDelete] = useState<Action>("a");
  const [onUpdate, setOnUpdate] = useState<Action>("a");
  const [asking, setAsking] = useState<ConstraintDef | null>(null);
  const referent = useQuery({
    ...columnsQuery({ databaseId: place.databaseId, tableOid: target ?? 0 }),
    enabled: target !== null,
  });
  const key = referent.data?.infos.filter((info) => info.primary_key) ?? [];
  const linked = kind === "u" || (target !== null && key.length === chosen.length);
  const excluded = exclusionOf(exclusion, columns);
  const ready = kind === "c" ? check.trim() !== "" : kind === "x" ? excluded !== null : chosen.length > 0 && linked;
  const label = name.trim() ? { name: name.trim() } : {};

  function ask() {
    if (!ready) return;
    if (kind === "c") {
      setAsking({ type: "c", check, ...label });
      return;
    }
    if (kind === "x") {
      setAsking({ ...excluded, ...label });
      return;
    }
    setAsking(
      kind === "u"
        ? { type: "u", columns: [...chosen], ...label }
        : {
            type: "f",
            columns: [...chosen],
            ...label,
            fkey_relation_id: target ?? 0,
            fkey_columns: key.map((info) => info.id),
            fkey_delete_action: onDelete,
            fkey_update_action: onUpdate,
          },
    );
  }

  if (asking) {
    return (
      <ChangeDialog
        place={place}
        columns={columns}
        title={i18n._({ id: "rule.add.title", message: "Add this rule?" })}
        confirmLabel={i18n._({ id: "rule.add.confirm", message: "Add rule" })}
        constraints={[asking]}
        onDone={onClose}
        onClose={() => setAsking(null)}
      />
    );
  }
  return (
    <Dialog
      title={i18n._({ id: "rule.new", message: "New rule" })}
      onClose={onClose}
      onSubmit={ask}
      actions={
        <>
          <Button onPress={onClose}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>
          <Button type="submit" variant="primary" isDisabled={!ready}>
            {i18n._({ id: "rule.look", message: "See what it does" })}
          </Button>
        </>
      }
    >
      <Radios
        label={i18n._({ id: "rule.kind", message: "Kind" })}
        value={kind}
        onChange={setKind}
        choices={[
          {
            value: "u",
            label: i18n._({ id: "rule.unique", message: "Unique" }),
            help: i18n._({ id: "rule.u.help", message: "No two records have the same values in these columns." }),
          },
          {
            value: "f",
            label: i18n._({ id: "rule.foreign", message: "Link" }),
            help: i18n._({ id: "rule.f.help", message: "Every value is the key of a record of another table." }),
          },
          {
            value: "c",
            label: i18n._({ id: "rule.check", message: "Check" }),
            help: i18n._({ id: "rule.c.help", message: "Every record meets a condition." }),
          },
          {
            value: "x",
            label: i18n._({ id: "rule.exclude", message: "No overlap" }),
            help: i18n._({
              id: "rule.x.help",
              message: "No two records clash, such as bookings of the same room at the same time.",
            }),
          },
        ]}
      />
      {kind === "x" ? (
        <ExclusionFields columns={columns} draft={exclusion} onChange={setExclusion} />
      ) : kind === "c" ? (
        <TextField
          label={i18n._({ id: "rule.condition", message: "Condition" })}
          help={i18n._({
            id: "rule.condition.help",
            message: "An SQL expression over the columns, such as {example}.",
            values: { example: "price > 0 AND ended >= begun" },
          })}
          value={check}
          onChange={setCheck}
          rows={3}
          mono
        />
      ) : (
        <fieldset className={styles.pick}>
          <legend>{i18n._({ id: "rule.columns", message: "Columns" })}</legend>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              isSelected={chosen.includes(column.attnum)}
              onChange={(on) =>
                setChosen(on ? [...chosen, column.attnum] : chosen.filter((attnum) => attnum !== column.attnum))
              }
            >
              {column.name}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {kind === "f" ? (
        <>
          <TablePicker
            label={i18n._({ id: "addColumn.target", message: "Table" })}
            databaseId={place.databaseId}
            schemaOid={place.schemaOid}
            value={target}
            onChange={(table) => setTarget(table.oid)}
            error={
              target && referent.data && key.length !== chosen.length && chosen.length > 0
                ? i18n._({
                    id: "rule.keyLength",
                    message: "Its primary key has {count, plural, =0 {no column} one {# column} other {# columns}}.",
                    values: { count: key.length },
                  })
                : null
            }
          />
          <Select
            label={i18n._({ id: "rule.onDelete", message: "When the other record is deleted" })}
            value={onDelete}
            onChange={setOnDelete}
            choices={actions(false)}
          />
          <Select
            label={i18n._({ id: "rule.onUpdate", message: "When its key changes" })}
            value={onUpdate}
            onChange={setOnUpdate}
            choices={actions(true)}
          />
        </>
      ) : null}
      <TextField
        label={i18n._({ id: "rule.name", message: "Name, or empty for PostgreSQL's own" })}
        value={name}
        onChange={setName}
        autoComplete="off"
      />
    </Dialog>
  );
}

function actions(update: boolean): { value: Action; label: string }[] {
  return [
    { value: "a", label: i18n._({ id: "rule.action.refuse", message: "Refuse (NO ACTION)" }) },
    { value: "r", label: i18n._({ id: "rule.action.restrict", message: "Refuse at once (RESTRICT)" }) },
    {
      value: "c",
      label: update
        ? i18n._({ id: "rule.action.follow", message: "Change along (CASCADE)" })
        : i18n._({ id: "rule.action.delete", message: "Delete this record too (CASCADE)" }),
    },
    { value: "n", label: i18n._({ id: "rule.action.null", message: "Empty the link (SET NULL)" }) },
    { value: "d", label: i18n._({ id: "rule.action.default", message: "Set the default (SET DEFAULT)" }) },
  ];
}
