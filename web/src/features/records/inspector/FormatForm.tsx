import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ColumnMetaBlob } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { columnsQuery, type TablePlace } from "../page/data";
import styles from "../records.module.css";

type MetaKey = Exclude<keyof ColumnMetaBlob, "attnum">;

interface FormatOption {
  readonly key: MetaKey;
  readonly label: string;
  /** Without choices the option is a number or a text. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly fallback: string;
  readonly number?: boolean;
}

/** How the values of a column are shown. Each change is saved at once and seen by everyone. */
export function FormatForm({ place, column }: { place: TablePlace; column: SheetColumn }) {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (change: Partial<ColumnMetaBlob>) => {
      client.setQueryData(
        columnsQuery(place).queryKey,
        (data) =>
          data && {
            ...data,
            infos: data.infos.map((info) =>
              info.id === column.attnum
                ? { ...info, metadata: { ...info.metadata, attnum: info.id, ...change } as ColumnMetaBlob }
                : info,
            ),
          },
      );
      await rpc.call("columns.metadata.set", {
        database_id: place.databaseId,
        table_oid: place.tableOid,
        column_meta_data_list: [{ attnum: column.attnum, ...change }],
      });
    },
    onError: () => client.invalidateQueries({ queryKey: columnsQuery(place).queryKey }),
  });
  const options = formatOptions(column);
  if (options.length === 0) {
    return (
      <p className={styles.hint}>{i18n._({ id: "format.none", message: "This kind of column has no formats." })}</p>
    );
  }
  return (
    <div className={styles.form}>
      {options.map((option) => (
        <FormatInput
          key={option.key}
          option={option}
          value={column.info.metadata?.[option.key]}
          onChange={(value) => save.mutate({ [option.key]: value })}
        />
      ))}
      {save.error ? <ErrorBox error={save.error} /> : null}
    </div>
  );
}

interface FormatInputProps {
  option: FormatOption;
  value: unknown;
  onChange: (value: unknown) => void;
}

function FormatInput({ option, value, onChange }: FormatInputProps) {
  const current = value === null || value === undefined ? option.fallback : String(value);
  if (option.choices) {
    return (
      <Select
        label={option.label}
        value={current}
        choices={option.choices}
        onChange={(next) => onChange(next === "browser" ? null : next)}
      />
    );
  }
  return (
    <TextField
      label={option.label}
      defaultValue={value === null || value === undefined ? "" : String(value)}
      placeholder={option.fallback}
      inputMode={option.number ? "numeric" : "text"}
      onBlur={(event) => {
        const text = event.target.value.trim();
        const next = text === "" ? null : option.number ? Math.min(20, Number(text)) : text;
        if (next !== (value ?? null) && !Number.isNaN(next)) onChange(next);
      }}
    />
  );
}

function formatOptions(column: SheetColumn): readonly FormatOption[] {
  if (column.link) return [];
  switch (column.type.id) {
    case "number":
      return numberOptions();
    case "money":
      return [...moneyOptions(), ...numberOptions()];
    case "boolean":
      return booleanOptions();
    case "date":
      return [dateOption()];
    case "time":
      return [timeOption()];
    case "datetime":
      return [dateOption(), timeOption()];
    case "duration":
      return durationOptions();
    default:
      return [];
  }
}

const browser = () => ({ value: "browser", label: i18n._({ id: "format.browser", message: "As the browser does" }) });

function numberOptions(): FormatOption[] {
  return [
    {
      key: "num_min_frac_digits",
      label: i18n._({ id: "format.minPlaces", message: "Fewest decimal places" }),
      fallback: "0",
      number: true,
    },
    {
      key: "num_max_frac_digits",
      label: i18n._({ id: "format.maxPlaces", message: "Most decimal places" }),
      fallback: "20",
      number: true,
    },
    {
      key: "num_grouping",
      label: i18n._({ id: "format.grouping", message: "Digits in groups" }),
      fallback: "auto",
      choices: [
        { value: "auto", label: i18n._({ id: "format.grouping.auto", message: "From 10,000 on" }) },
        { value: "always", label: i18n._({ id: "format.grouping.always", message: "Always" }) },
        { value: "never", label: i18n._({ id: "format.grouping.never", message: "Never" }) },
      ],
    },
    {
      key: "num_format",
      label: i18n._({ id: "format.signs", message: "Signs" }),
      fallback: "browser",
      choices: [
        browser(),
        { value: "english", label: "1,234,567.89" },
        { value: "german", label: "1.234.567,89" },
        { value: "french", label: "1 234 567,89" },
        { value: "hindi", label: "12,34,567.89" },
        { value: "swiss", label: "1’234’567.89" },
      ],
    },
  ];
}

function moneyOptions(): FormatOption[] {
  return [
    { key: "mon_currency_symbol", label: i18n._({ id: "format.currency", message: "Currency" }), fallback: "$" },
    {
      key: "mon_currency_location",
      label: i18n._({ id: "format.currencyPlace", message: "Currency stands" }),
      fallback: "after-minus",
      choices: [
        { value: "after-minus", label: i18n._({ id: "format.currencyPlace.start", message: "Before the amount" }) },
        { value: "end-with-space", label: i18n._({ id: "format.currencyPlace.end", message: "After the amount" }) },
      ],
    },
  ];
}

function booleanOptions(): FormatOption[] {
  return [
    {
      key: "bool_input",
      label: i18n._({ id: "format.boolean", message: "Shown as" }),
      fallback: "checkbox",
      choices: [
        { value: "checkbox", label: i18n._({ id: "format.boolean.checkbox", message: "Check box" }) },
        { value: "dropdown", label: i18n._({ id: "format.boolean.words", message: "Words" }) },
      ],
    },
    { key: "bool_true", label: i18n._({ id: "format.true", message: "Word for true" }), fallback: "true" },
    { key: "bool_false", label: i18n._({ id: "format.false", message: "Word for false" }), fallback: "false" },
  ];
}

function dateOption(): FormatOption {
  return {
    key: "date_format",
    label: i18n._({ id: "format.date", message: "Dates" }),
    fallback: "none",
    choices: [
      { value: "none", label: i18n._({ id: "format.browser", message: "As the browser does" }) },
      { value: "us", label: "02/29/2024" },
      { value: "eu", label: "29/02/2024" },
      { value: "friendly", label: "29 Feb 2024" },
      { value: "iso", label: "2024-02-29" },
    ],
  };
}

function timeOption(): FormatOption {
  return {
    key: "time_format",
    label: i18n._({ id: "format.time", message: "Times" }),
    fallback: "24hr",
    choices: [
      { value: "24hr", label: "13:04" },
      { value: "24hrLong", label: "13:04:05" },
      { value: "12hr", label: "1:04 PM" },
      { value: "12hrLong", label: "1:04:05 PM" },
    ],
  };
}

function durationOptions(): FormatOption[] {
  const units = [
    { value: "d", label: i18n._({ id: "format.days", message: "Days" }) },
    { value: "h", label: i18n._({ id: "format.hours", message: "Hours" }) },
    { value: "m", label: i18n._({ id: "format.minutes", message: "Minutes" }) },
    { value: "s", label: i18n._({ id: "format.seconds", message: "Seconds" }) },
    { value: "ms", label: i18n._({ id: "format.milliseconds", message: "Milliseconds" }) },
  ];
  return [
    {
      key: "duration_max",
      label: i18n._({ id: "format.largest", message: "Largest unit" }),
      fallback: "",
      choices: units,
    },
    {
      key: "duration_min",
      label: i18n._({ id: "format.smallest", message: "Smallest unit" }),
      fallback: "",
      choices: units,
    },
  ];
}
