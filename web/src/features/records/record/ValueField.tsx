import { type ReactNode, useId, useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { NativeSelect } from "@/ui/NativeSelect";
import { LinkField } from "../editors/LinkField";
import { FileField } from "../files/FileField";
import type { FileManifest } from "../files/manifest";
import styles from "../records.module.css";

interface ValueFieldProps {
  databaseId: number;
  column: SheetColumn;
  /** A wire value; `undefined` is the column's default. */
  value: unknown;
  summary?: string | undefined;
  onChange: (value: unknown) => void;
  /** Called with the reason when the typed text is no value of the column, with null once it is. */
  onRefused?: (reason: string | null) => void;
  isDisabled?: boolean;
  hideLabel?: boolean;
  /** How the file of a saved value can be fetched. */
  file?: FileManifest | undefined;
  /** The dialog that makes a record of another table, for links. */
  createLinked?: (
    tableOid: number,
  ) => ((onAdded: (key: unknown, summary: string) => void, onClose: () => void) => ReactNode) | undefined;
}

/** The input of a column's kind, for forms. NULL is shown as such. */
export function ValueField(props: ValueFieldProps) {
  const { databaseId, column, value, summary, onChange, onRefused, isDisabled } = props;
  const { link, type, info } = column;
  if (link) {
    return (
      <LinkField
        databaseId={databaseId}
        tableOid={link.tableOid}
        label={column.name}
        value={value}
        summary={summary}
        nullable={info.nullable}
        isDisabled={isDisabled}
        onChange={onChange}
        create={props.createLinked?.(link.tableOid)}
      />
    );
  }
  if (type.id === "file") {
    return (
      <FileField label={column.name} value={value} saved={props.file} isDisabled={isDisabled} onChange={onChange} />
    );
  }
  const choices = type.choices?.(info);
  if (choices && choices.length > 0) {
    const at = choices.findIndex((choice) => choice.value === value);
    return (
      <NativeSelect
        label={column.name}
        value={String(at)}
        isDisabled={isDisabled}
        choices={[
          { value: "-1", label: info.nullable ? "NULL" : i18n._({ id: "ui.select.placeholder", message: "Choose…" }) },
          ...choices.map((choice, position) => ({ value: String(position), label: choice.label })),
        ]}
        onChange={(position) => onChange(choices[Number(position)]?.value ?? null)}
      />
    );
  }
  return <TypedField {...props} value={value} onChange={onChange} onRefused={onRefused} />;
}

function TypedField({ column, value, onChange, onRefused, isDisabled }: ValueFieldProps) {
  const { type, info } = column;
  const [text, setText] = useState(value === null || value === undefined ? "" : type.editText(value, info));
  const problemId = useId();
  const parsed = type.parse(text, info);
  const problem = parsed.ok ? null : parsed.reason;
  const Tag = type.editor(info) === "multiline" ? "textarea" : "input";
  return (
    <>
      <Tag
        className={styles.valueInput}
        aria-label={column.name}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        disabled={isDisabled || type.editor(info) === "none"}
        rows={Tag === "textarea" ? Math.min(8, Math.max(1, text.split("\n").length)) : undefined}
        maxLength={info.type_options?.length ?? undefined}
        placeholder={value === undefined ? "DEFAULT" : value === null ? "NULL" : ""}
        value={text}
        onChange={(event: { target: { value: string } }) => {
          setText(event.target.value);
          const next = type.parse(event.target.value, info);
          onRefused?.(next.ok ? null : next.reason);
          if (next.ok) onChange(next.value);
        }}
      />
      {problem ? (
        <p id={problemId} className={styles.cellError}>
          {problem}
        </p>
      ) : null}
    </>
  );
}
