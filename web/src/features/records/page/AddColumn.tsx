import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ColumnDef, TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { dataTypes } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { checkName, freeName, singular } from "@/model/names";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { AnchoredPopover } from "../editors/AnchoredPopover";
import { TablePicker } from "../modeling/TablePicker";
import styles from "../records.module.css";
import { DomainField } from "../shape/DomainField";
import { TypeIcon } from "../TypeIcon";
import { refreshTable, type TablePlace } from "./data";
import { FormulaField } from "./FormulaField";

interface AddColumnProps {
  place: TablePlace;
  rect: DOMRect;
  taken: readonly string[];
  onClose: () => void;
  /** The number of the column just made, to be brought into view. */
  onAdded: (attnum: number | undefined) => void;
}

const linkKind = "link";
const choicesKind = "choices";
const formulaKind = "formula";
/** Kinds that a new column may have. */
export const newTypes = dataTypes.filter(
  (type) => type.names.length > 0 && !["enum", "array", "json-list", "json-map"].includes(type.id),
);

/** A new column: its name and kind, or a link to the records of another table. */
export function AddColumn({ place, rect, taken, onClose, onAdded }: AddColumnProps) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [kind, setKind] = useState("text");
  const [target, setTarget] = useState<TableInfo | null>(null);
  const [required, setRequired] = useState(false);
  const [choices, setChoices] = useState("");
  const [formula, setFormula] = useState("");
  const [domain, setDomain] = useState<string | null>(null);
  const [virtual, setVirtual] = useState(false);
  const type = newTypes.find((one) => one.id === kind);
  const targetName = target && freeName(singular(target.name), taken);
  const wanted = name.trim() || (kind === linkKind ? (targetName ?? "") : "");
  const problem = name.trim() ? checkName(name, taken) : null;
  const labels = [...new Set(choices.split("\n").flatMap((line) => line.trim() || []))];
  const told: Readonly<Record<string, boolean>> = {
    [linkKind]: target !== null,
    [choicesKind]: labels.length > 0,
    [formulaKind]: formula.trim() !== "",
  };
  const ready = !problem && wanted !== "" && (told[kind] ?? true);
  const ids = { database_id: place.databaseId, table_oid: place.tableOid };

  function definition(): ColumnDef {
    if (kind === choicesKind) return { choices: labels, nullable: !required };
    if (kind === formulaKind) return { formula, virtual };
    return { type: domain ?? type?.names[0] ?? "text", nullable: !required };
  }

  const add = useMutation({
    mutationFn: async () => {
      if (kind === linkKind) {
        await rpc.call("data_modeling.add_foreign_key_column", {
          database_id: place.databaseId,
          column_name: wanted,
          referrer_table_oid: place.tableOid,
          referent_table_oid: target?.oid ?? 0,
        });
        return undefined;
      }
      const added = await rpc.call("columns.add", {
        ...ids,
        column_data_list: [{ name: wanted, ...definition() }],
      });
      return added?.[0];
    },
    onSuccess: async (attnum) => {
      await refreshTable(client, place);
      onClose();
      onAdded(attnum);
    },
  });

  return (
    <AnchoredPopover
      rect={rect}
      label={i18n._({ id: "addColumn.title", message: "New column" })}
      onClose={() => !add.isPending && onClose()}
    >
      <form
        className={styles.addColumn}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !add.isPending) add.mutate();
        }}
      >
        <TextField
          label={i18n._({ id: "field.name", message: "Name" })}
          value={name}
          onChange={setName}
          error={problem}
          placeholder={kind === linkKind ? (targetName ?? undefined) : undefined}
          autoFocus
          autoComplete="off"
        />
        <Select
          label={i18n._({ id: "addColumn.type", message: "Kind" })}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setDomain(null);
          }}
          choices={[
            ...newTypes
              .map((one) => ({ value: one.id, label: one.label(), icon: <TypeIcon name={one.icon} /> }))
              .toSorted((a, b) => a.label.localeCompare(b.label)),
            {
              value: linkKind,
              label: i18n._({ id: "addColumn.link", message: "Link to another table" }),
              icon: <TypeIcon name="link" />,
            },
            {
              value: choicesKind,
              label: i18n._({ id: "addColumn.choices", message: "Choice from a list" }),
              icon: <TypeIcon name="enum" />,
            },
            {
              value: formulaKind,
              label: i18n._({ id: "addColumn.formula", message: "Formula" }),
              icon: <TypeIcon name="formula" />,
            },
          ]}
        />
        {type ? (
          <DomainField
            databaseId={place.databaseId}
            bases={type.names}
            value={domain}
            onChange={(one) => setDomain(one?.name ?? null)}
          />
        ) : null}
        {kind === choicesKind ? (
          <TextField
            label={i18n._({ id: "addColumn.labels", message: "Choices, one on each line, in their order" })}
            value={choices}
            onChange={setChoices}
            rows={4}
          />
        ) : null}
        {kind === formulaKind ? (
          <FormulaField place={place} value={formula} onChange={setFormula} virtual={virtual} onVirtual={setVirtual} />
        ) : null}
        {kind === linkKind ? (
          <TablePicker
            label={i18n._({ id: "addColumn.target", message: "Table" })}
            databaseId={place.databaseId}
            schemaOid={place.schemaOid}
            value={target?.oid ?? null}
            onChange={setTarget}
          />
        ) : kind === formulaKind ? null : (
          <Checkbox
            isSelected={required}
            onChange={setRequired}
            help={i18n._({ id: "addColumn.required.help", message: "Possible only while the table has no records." })}
          >
            {i18n._({ id: "addColumn.required", message: "Must have a value" })}
          </Checkbox>
        )}
        {add.error ? <ErrorBox error={add.error} /> : null}
        <div className={styles.formActions}>
          <Button onPress={onClose} isDisabled={add.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={add.isPending}>
            {i18n._({ id: "addColumn.add", message: "Add column" })}
          </Button>
        </div>
      </form>
    </AnchoredPopover>
  );
}
