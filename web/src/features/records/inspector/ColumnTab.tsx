import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowRightLeft, TableProperties, Trash2 } from "lucide-react";
import { useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { TextField } from "@/ui/TextField";
import { columnsQuery, refreshTable, type TablePlace } from "../page/data";
import { usePatchColumns } from "../page/dialogs";
import type { Overlay } from "../page/overlay";
import { ownersOnly } from "../page/rights";
import styles from "../records.module.css";
import { ChangeDialog } from "../shape/ChangeDialog";
import { DefaultForm } from "./DefaultForm";
import { Fold } from "./Fold";
import { FormatForm } from "./FormatForm";
import { LabelsForm } from "./LabelsForm";
import { LinkedSummary } from "./LinkedSummary";
import { TypeForm } from "./TypeForm";

interface ColumnTabProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  chosen: readonly SheetColumn[];
  onOverlay: (overlay: Overlay) => void;
  /** Records are called otherwise now. */
  onSummaries: () => void;
}

/** Name, type, rules, default and format of the selected column. */
export function ColumnTab({ place, table, columns, chosen, onOverlay, onSummaries }: ColumnTabProps) {
  const column = columns.find((one) => one.attnum === chosen[0]?.attnum);
  const owns = table.current_role_owns && table.type === "table";
  if (!column) {
    return (
      <p className={styles.hint}>
        {i18n._({ id: "inspector.noColumn", message: "Select a column, or a cell in it." })}
      </p>
    );
  }
  const ofView = i18n._({ id: "column.ofView", message: "The columns of a view follow from its query." });
  const refusal = owns ? null : table.type === "table" ? ownersOnly(table) : ofView;
  const pinned = chosen.every((one) => one.info.primary_key)
    ? i18n._({ id: "column.stays", message: "The primary key stays in its table." })
    : null;
  const unlinked = columns.some((one) => one.link)
    ? null
    : i18n._({ id: "column.noLink", message: "The table links to no other." });
  const remove = (
    <div className={styles.tabBody}>
      <Button
        icon={<TableProperties aria-hidden="true" />}
        refusal={refusal ?? pinned}
        onPress={() => onOverlay({ kind: "extract-columns", columns: chosen })}
      >
        {i18n._({ id: "column.extract", message: "Move into a new table…" })}
      </Button>
      <Button
        icon={<ArrowRightLeft aria-hidden="true" />}
        refusal={refusal ?? pinned ?? unlinked}
        onPress={() => onOverlay({ kind: "move-columns", columns: chosen })}
      >
        {i18n._({ id: "column.move", message: "Move to a linked table…" })}
      </Button>
      <Button
        icon={<Trash2 aria-hidden="true" />}
        refusal={refusal}
        onPress={() => onOverlay({ kind: "delete-columns", columns: chosen })}
      >
        {i18n._({
          id: "column.delete",
          message: "{count, plural, one {Delete column} other {Delete # columns}}",
          values: { count: chosen.length },
        })}
      </Button>
    </div>
  );
  if (chosen.length > 1) {
    return (
      <>
        <p className={styles.hint}>
          {i18n._({
            id: "inspector.columns",
            message: "{count} columns are selected",
            values: { count: chosen.length },
          })}
        </p>
        {remove}
      </>
    );
  }
  const why = typeLocked(column, owns);
  return (
    <div key={column.id}>
      <Fold name="column.properties" title={i18n._({ id: "inspector.properties", message: "Name and description" })}>
        <ColumnNames
          key={`${column.name} ${column.info.description}`}
          place={place}
          column={column}
          owns={owns}
          taken={columns.filter((one) => one !== column).map((one) => one.name)}
        />
      </Fold>
      <Fold name="column.type" title={i18n._({ id: "inspector.type", message: "Data type" })}>
        <TypeForm
          key={`${column.info.type} ${JSON.stringify(column.info.type_options)}`}
          place={place}
          column={column}
          locked={why}
        />
      </Fold>
      {column.type.id === "enum" ? (
        <Fold name="column.labels" title={i18n._({ id: "inspector.labels", message: "Choices" })}>
          <LabelsForm place={place} column={column} />
        </Fold>
      ) : null}
      {column.info.generated ? (
        <Fold name="column.formula" title={i18n._({ id: "addColumn.formula", message: "Formula" })}>
          <p>
            <code>{String(column.info.default?.value ?? "")}</code>
          </p>
          <p className={styles.hint}>
            {i18n._({
              id: "formula.fixed",
              message: "PostgreSQL computes it. To change the formula, drop the column and make another.",
            })}
          </p>
        </Fold>
      ) : null}
      {column.link ? (
        <Fold
          name="column.summary"
          title={i18n._({ id: "inspector.linkedSummary", message: "How linked records are called" })}
        >
          <LinkedSummary place={place} tableOid={column.link.tableOid} onSaved={onSummaries} />
        </Fold>
      ) : null}
      <Fold name="column.rules" title={i18n._({ id: "inspector.columnRules", message: "Rules" })}>
        <ColumnRules place={place} column={column} owns={owns} />
      </Fold>
      {table.type === "table" && !column.info.default?.is_dynamic ? (
        <Fold name="column.default" title={i18n._({ id: "inspector.default", message: "Default value" })}>
          <DefaultForm key={JSON.stringify(column.info.default)} place={place} column={column} owns={owns} />
        </Fold>
      ) : null}
      <Fold name="column.format" title={i18n._({ id: "inspector.format", message: "Format, for everyone" })}>
        <FormatForm place={place} column={column} />
      </Fold>
      {remove}
    </div>
  );
}

/** Why the type cannot be changed, or null. */
function typeLocked(column: SheetColumn, owns: boolean): string | null {
  if (!owns) return i18n._({ id: "type.locked.owner", message: "Only the table's owner can change the type." });
  if (column.info.primary_key)
    return i18n._({ id: "type.locked.key", message: "The type of the primary key stays as it is." });
  if (column.link) return i18n._({ id: "type.locked.link", message: "A link has the type of the key it points to." });
  return null;
}

function ColumnNames({
  place,
  column,
  owns,
  taken,
}: {
  place: TablePlace;
  column: SheetColumn;
  owns: boolean;
  taken: readonly string[];
}) {
  const [name, setName] = useState(column.name);
  const [description, setDescription] = useState(column.info.description ?? "");
  const save = usePatchColumns(place);
  const problem = checkName(name, taken);
  const changed = name.trim() !== column.name || description.trim() !== (column.info.description ?? "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && !problem)
          save.mutate([{ id: column.attnum, name: name.trim(), description: description.trim() }]);
      }}
    >
      <div className={styles.badges}>
        {column.info.primary_key ? (
          <Pill tone="accent">{i18n._({ id: "rule.primary", message: "Primary key" })}</Pill>
        ) : null}
        {column.link ? <Pill tone="accent">{i18n._({ id: "rule.foreign", message: "Link" })}</Pill> : null}
      </div>
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        error={problem}
        isReadOnly={!owns}
      />
      <TextField
        label={i18n._({ id: "field.description", message: "Description" })}
        value={description}
        onChange={setDescription}
        rows={2}
        isReadOnly={!owns}
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
      {changed ? (
        <div className={styles.formActions}>
          <Button
            onPress={() => {
              setName(column.name);
              setDescription(column.info.description ?? "");
            }}
          >
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={Boolean(problem)} isPending={save.isPending}>
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function ColumnRules({ place, column, owns }: { place: TablePlace; column: SheetColumn; owns: boolean }) {
  const client = useQueryClient();
  const patch = usePatchColumns(place);
  const [asking, setAsking] = useState<"required" | "unique" | null>(null);
  const dropUnique = useMutation({
    mutationFn: async () => {
      const { constraints } = await client.ensureQueryData(columnsQuery(place));
      const rule = constraints.find(
        (one) => one.type === "unique" && one.columns?.length === 1 && one.columns[0] === column.attnum,
      );
      const table = { database_id: place.databaseId, table_oid: place.tableOid };
      if (rule) await rpc.call("constraints.delete", { ...table, constraint_oid: rule.oid });
    },
    onSuccess: () => refreshTable(client, place),
  });
  const locked = !owns || column.info.primary_key;
  return (
    <div className={styles.form}>
      <Switch
        isSelected={!column.info.nullable}
        isDisabled={locked || patch.isPending}
        onChange={(required) =>
          required ? setAsking("required") : patch.mutate([{ id: column.attnum, nullable: true }])
        }
        help={i18n._({ id: "rule.required.help", message: "Records without a value here (NULL) are refused." })}
      >
        {i18n._({ id: "rule.required", message: "Must have a value" })}
      </Switch>
      <Switch
        isSelected={column.unique}
        isDisabled={locked || dropUnique.isPending}
        onChange={(wanted) => (wanted ? setAsking("unique") : dropUnique.mutate())}
        help={i18n._({ id: "rule.unique.help", message: "No two records may have the same value here." })}
      >
        {i18n._({ id: "rule.uniqueColumn", message: "Must be unique" })}
      </Switch>
      {locked ? <p className={styles.hint}>{whyLocked(column)}</p> : null}
      {patch.error ? <ErrorBox error={patch.error} /> : null}
      {dropUnique.error ? <ErrorBox error={dropUnique.error} /> : null}
      {asking === "required" ? (
        <ChangeDialog
          place={place}
          columns={[column]}
          title={i18n._({
            id: "rule.required.title",
            message: "Must every record have a value in “{name}”?",
            values: { name: column.name },
          })}
          confirmLabel={i18n._({ id: "rule.required.confirm", message: "Require a value" })}
          patches={[{ id: column.attnum, nullable: false }]}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === "unique" ? (
        <ChangeDialog
          place={place}
          columns={[column]}
          title={i18n._({
            id: "rule.unique.title",
            message: "Must every value in “{name}” be unique?",
            values: { name: column.name },
          })}
          confirmLabel={i18n._({ id: "rule.unique.confirm", message: "Make unique" })}
          constraints={[{ type: "u", columns: [column.attnum] }]}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}

function whyLocked(column: SheetColumn): string {
  return column.info.primary_key
    ? i18n._({ id: "rule.locked.key", message: "The primary key always has a value, and a unique one." })
    : i18n._({ id: "rule.locked.owner", message: "Only the table's owner can change its rules." });
}
