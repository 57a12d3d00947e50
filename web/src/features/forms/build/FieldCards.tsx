import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { MenuButton, type MenuEntry } from "@/ui/Menu";
import { addField, type DraftField, fieldOf, fillable, placeBefore } from "../draft";
import styles from "../forms.module.css";
import { columnsQuery } from "../queries";
import type { EarlierField } from "./ConditionSettings";
import { FieldCard } from "./FieldCard";

type Fields = readonly DraftField[];

interface FieldCardsProps {
  databaseId: number;
  tableOid: number;
  /** The tables from the base table to this one, by name. */
  path: readonly string[];
  /** The field around these, null for the form itself. */
  parent: string | null;
  fields: Fields;
  /** Fields before all of these. */
  earlier: readonly EarlierField[];
  selected: string | null;
  /** Keys of fields whose column is gone. */
  gone: readonly string[];
  tableName: (oid: number) => string;
  onSelect: (key: string | null) => void;
  onChange: (edit: (fields: Fields) => Fields) => void;
}

/** The fields of one record in their order, with a way to add one anywhere. */
export function FieldCards(props: FieldCardsProps) {
  const { databaseId, tableOid, path, parent, fields, onSelect, onChange } = props;
  const { data: columns = [] } = useQuery(columnsQuery(databaseId, tableOid));
  const unused = columns.filter((column) => fillable(column) && !fields.some((f) => f.attnum === column.attnum));

  /** What the field at a place may depend on; a link that always makes a new record holds nothing to compare. */
  function before(at: number): EarlierField[] {
    const siblings = fields.slice(0, at).filter((field) => field.link?.rule !== "must_create");
    const named = siblings.map((field) => {
      const column = columns.find((one) => one.attnum === field.attnum);
      return { key: field.key, name: field.label || column?.name || "", column };
    });
    return [...props.earlier, ...named];
  }

  function add(column: SheetColumn, at: number) {
    const field = fieldOf(column);
    onChange((all) => addField(all, parent, at, field));
    onSelect(field.key);
  }

  return (
    <div className={styles.cards}>
      {path.length > 1 ? <p className={styles.path}>{path.join(" › ")}</p> : null}
      <ol className={styles.cards} aria-label={i18n._({ id: "form.fields", message: "Fields" })}>
        {fields.map((field, at) => (
          <FieldCard
            {...props}
            key={field.key}
            field={field}
            at={at}
            earlier={before(at)}
            outermost={parent === null}
            open={props.selected === field.key}
            gone={props.gone.includes(field.key)}
            column={columns.find((column) => column.attnum === field.attnum)}
            onDropped={(key) => onChange((all) => placeBefore(all, key, field.key))}
          >
            {field.link && field.link.rule !== "must_pick" ? (
              <FieldCards
                {...props}
                tableOid={field.link.tableOid}
                path={[...path, props.tableName(field.link.tableOid)]}
                parent={field.key}
                earlier={before(at + 1)}
                fields={field.link.children}
              />
            ) : null}
          </FieldCard>
        ))}
      </ol>
      <AddField columns={unused} onAdd={(column) => add(column, fields.length)} />
    </div>
  );
}

function AddField({ columns, onAdd }: { columns: readonly SheetColumn[]; onAdd: (column: SheetColumn) => void }) {
  const entries: MenuEntry[] = columns.map((column) => ({
    id: column.id,
    label: column.name,
    detail: column.type.label(),
    onAction: () => onAdd(column),
  }));
  const label = i18n._({ id: "form.addField", message: "Add a field" });
  return (
    <div>
      <MenuButton label={label} entries={entries}>
        <Button size="sm" icon={<Plus aria-hidden="true" />} isDisabled={entries.length === 0}>
          {label}
        </Button>
      </MenuButton>
    </div>
  );
}
