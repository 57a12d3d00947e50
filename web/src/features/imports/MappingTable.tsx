import type { ColumnWithMetadata } from "@/api/generated";
import type { ImportPreview } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { Select } from "@/ui/Select";
import styles from "./imports.module.css";
import type { Mapping } from "./mapping";
import { typeLabel } from "./types";

interface MappingTableProps {
  columns: readonly ColumnWithMetadata[];
  preview: ImportPreview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  /** Columns that link to records. */
  links: ReadonlySet<number>;
  /** Those of them whose cells are names of records, not keys. */
  named: ReadonlySet<number>;
  onNamed: (named: ReadonlySet<number>) => void;
}

/** For each column of the table the file's column its values come from, with the first value of it. */
export function MappingTable({ columns, preview, mapping, onChange, links, named, onNamed }: MappingTableProps) {
  const taken = new Set(mapping.values());
  const none = i18n._({ id: "import.mapping.none", message: "None" });
  return (
    <table className={styles.mapping}>
      <thead>
        <tr>
          <th scope="col">{i18n._({ id: "import.mapping.table", message: "Column of the table" })}</th>
          <th scope="col">{i18n._({ id: "import.mapping.file", message: "Column of the file" })}</th>
          <th scope="col">{i18n._({ id: "import.mapping.sample", message: "First value" })}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const index = mapping.get(column.id) ?? null;
          return (
            <tr key={column.id}>
              <td>
                {column.name} <span className={styles.quiet}>{typeLabel(column.type)}</span>
              </td>
              <td>
                <div className={styles.sources}>
                  <Select
                    label={i18n._({
                      id: "import.mapping.label",
                      message: "Column of the file for {name}",
                      values: { name: column.name },
                    })}
                    hideLabel
                    choices={[
                      { value: "none", label: none },
                      ...preview.columns.map((candidate) => ({
                        value: String(candidate.index),
                        label: candidate.name,
                        disabled: candidate.index !== index && taken.has(candidate.index),
                      })),
                    ]}
                    value={index === null ? "none" : String(index)}
                    onChange={(value) =>
                      onChange(new Map(mapping).set(column.id, value === "none" ? null : Number(value)))
                    }
                  />
                  {index !== null && links.has(column.id) ? (
                    <NamesChoice
                      column={column}
                      isNamed={named.has(column.id)}
                      onChange={(isNamed) => {
                        const others = [...named].filter((id) => id !== column.id);
                        onNamed(new Set(isNamed ? [...others, column.id] : others));
                      }}
                    />
                  ) : null}
                </div>
              </td>
              <td className={styles.sample}>{index === null ? "" : preview.sample[0]?.[index]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface NamesChoiceProps {
  column: ColumnWithMetadata;
  isNamed: boolean;
  onChange: (isNamed: boolean) => void;
}

/** How the cells tell the linked record. */
function NamesChoice({ column, isNamed, onChange }: NamesChoiceProps) {
  return (
    <Select
      label={i18n._({
        id: "import.mapping.linked",
        message: "How the cells tell the record that {name} links to",
        values: { name: column.name },
      })}
      hideLabel
      choices={[
        { value: "keys", label: i18n._({ id: "import.mapping.keys", message: "by its key" }) },
        {
          value: "names",
          label: i18n._({ id: "import.mapping.names", message: "by its name, as shown in the table" }),
        },
      ]}
      value={isNamed ? "names" : "keys"}
      onChange={(value) => onChange(value === "names")}
    />
  );
}
