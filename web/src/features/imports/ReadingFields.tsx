import { SlidersHorizontal } from "lucide-react";
import type { ImportPreview, ImportReading } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { Popover } from "@/ui/Popover";
import { Select } from "@/ui/Select";
import styles from "./imports.module.css";

interface ReadingFieldsProps {
  preview: ImportPreview;
  onChange: (reading: ImportReading) => void;
  isDisabled: boolean;
}

const encodings = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "windows-1252",
  "ISO-8859-1",
  "ISO-8859-15",
  "windows-1250",
  "windows-1251",
  "Shift_JIS",
  "GB18030",
];

/** How the file is written, as it was found out; every change reads the file again. */
export function ReadingFields({ preview, onChange, isDisabled }: ReadingFieldsProps) {
  const present: ImportReading = {
    encoding: preview.encoding,
    delimiter: preview.delimiter,
    quote: preview.quote,
    escape: preview.escape,
    header: preview.header,
    empty_texts: preview.empty_texts,
  };
  const change = (part: ImportReading) => onChange({ ...present, ...part });
  const isText = preview.format === "text" || preview.format === "ZIP";
  return (
    <div className={styles.switches}>
      {preview.sheets.length > 1 ? <SheetChoice preview={preview} onChange={onChange} isDisabled={isDisabled} /> : null}
      {preview.format.includes("JSON") ? null : (
        <Switch isSelected={preview.header} onChange={(header) => change({ header })} isDisabled={isDisabled}>
          {i18n._({ id: "import.header", message: "The first row names the columns" })}
        </Switch>
      )}
      {isText && preview.quoted_empty > 0 ? (
        <Switch
          isSelected={preview.empty_texts}
          onChange={(empty_texts) => change({ empty_texts })}
          isDisabled={isDisabled}
        >
          {i18n._({ id: "import.emptyTexts", message: 'Empty quotes "" are empty texts, not missing' })}
        </Switch>
      ) : null}
      {isText ? <DialectChoice preview={preview} onChange={change} isDisabled={isDisabled} /> : null}
    </div>
  );
}

/** Which of the tables in the file is looked at; each can be imported in turn. */
function SheetChoice({ preview, onChange, isDisabled }: ReadingFieldsProps) {
  return (
    <Select
      label={i18n._({ id: "import.sheet", message: "Sheet" })}
      choices={preview.sheets.map((name, index) => ({ value: String(index), label: name }))}
      value={String(preview.sheet)}
      onChange={(sheet) => onChange({ sheet: Number(sheet) })}
      isDisabled={isDisabled}
    />
  );
}

function DialectChoice({ preview, onChange: change, isDisabled }: ReadingFieldsProps) {
  const names = encodings.includes(preview.encoding) ? encodings : [preview.encoding, ...encodings];
  const label = i18n._({ id: "import.reading", message: "How the file is written" });
  return (
    <Popover
      label={label}
      trigger={
        <Button size="sm" icon={<SlidersHorizontal aria-hidden="true" />} isDisabled={isDisabled}>
          {label}
        </Button>
      }
    >
      <div className={styles.reading}>
        <Select
          label={i18n._({ id: "import.delimiter", message: "Separator" })}
          choices={withPresent(delimiters(), preview.delimiter)}
          value={`x${preview.delimiter}`}
          onChange={(value) => change({ delimiter: value.slice(1) })}
        />
        <Select
          label={i18n._({ id: "import.quote", message: "Quotes" })}
          choices={withPresent(quotes(), preview.quote)}
          value={`x${preview.quote}`}
          onChange={(value) => change({ quote: value.slice(1) })}
        />
        <Select
          label={i18n._({ id: "import.escape", message: "Escape character" })}
          choices={withPresent(escapes(), preview.escape)}
          value={`x${preview.escape}`}
          onChange={(value) => change({ escape: value.slice(1) })}
        />
        <Select
          label={i18n._({ id: "import.encoding", message: "Encoding" })}
          choices={names.map((name) => ({ value: name, label: name }))}
          value={preview.encoding}
          onChange={(encoding) => change({ encoding })}
        />
      </div>
    </Popover>
  );
}

/** A choice's key may not be empty, but "no separator" is: all carry an x. */
function withPresent(known: [string, string][], present: string) {
  const all = known.some(([character]) => character === present) ? known : [...known, [present, present] as const];
  return all.map(([character, label]) => ({ value: `x${character}`, label }));
}

function delimiters(): [string, string][] {
  return [
    [",", i18n._({ id: "import.comma", message: "Comma ," })],
    [";", i18n._({ id: "import.semicolon", message: "Semicolon ;" })],
    ["\t", i18n._({ id: "import.tab", message: "Tab" })],
    ["|", i18n._({ id: "import.pipe", message: "Pipe |" })],
    [":", i18n._({ id: "import.colon", message: "Colon :" })],
    ["", i18n._({ id: "import.oneColumn", message: "None, one column" })],
  ];
}

function quotes(): [string, string][] {
  return [
    ['"', i18n._({ id: "import.doubleQuote", message: 'Double "' })],
    ["'", i18n._({ id: "import.singleQuote", message: "Single '" })],
    ["", i18n._({ id: "import.none", message: "None" })],
  ];
}

function escapes(): [string, string][] {
  return [
    ["", i18n._({ id: "import.none", message: "None" })],
    ["\\", i18n._({ id: "import.backslash", message: "Backslash \\" })],
  ];
}
