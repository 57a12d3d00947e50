import { Download } from "lucide-react";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button, ButtonLink } from "./Button";
import { Switch } from "./Choice";
import styles from "./ExportPopover.module.css";
import { Popover } from "./Popover";
import { Select } from "./Select";

/** A part of what there is, to be exported alone. */
export interface ExportPart {
  id: string;
  label: string;
  /** What the address says of it. */
  search: Record<string, string>;
}

interface ExportPopoverProps {
  /** Where everything comes from, with a query. */
  address: string;
  /** Of the file, without its ending. */
  name: string;
  /** What can be exported, the usual one first; absent if there is but one. */
  parts?: readonly ExportPart[];
  /** Whether keys of other records may be shown as their summaries. */
  hasSummaries?: boolean;
  /** A small quiet button, as in a bar of tools. */
  quiet?: boolean;
}

type Format = "csv" | "tsv" | "xlsx" | "json" | "ndjson" | "sql" | "md";

/** The button that exports: format and contents are chosen, then the file comes as it is read from the database. */
export function ExportPopover({ address, name, parts = [], hasSummaries, quiet }: ExportPopoverProps) {
  const [format, setFormat] = useState<Format>("csv");
  const [guard, setGuard] = useState(true);
  const [summaries, setSummaries] = useState(false);
  const [partId, setPartId] = useState<string | null>(null);
  const part = parts.find((one) => one.id === partId) ?? parts[0];
  const isDelimited = format === "csv" || format === "tsv";
  const search = new URLSearchParams({ format, ...part?.search });
  // Spreadsheets run what looks like a formula; the server puts an apostrophe before such texts.
  if (isDelimited && guard) search.set("guard", "true");
  if (summaries) search.set("summaries", "true");
  const label = i18n._({ id: "export.open", message: "Export" });
  return (
    <Popover
      label={label}
      wide
      trigger={
        <Button
          variant={quiet ? "quiet" : "secondary"}
          size={quiet ? "sm" : "md"}
          icon={<Download aria-hidden="true" />}
        >
          {label}
        </Button>
      }
    >
      {(close) => (
        <div className={styles.fields}>
          <Select
            label={i18n._({ id: "export.format", message: "Format" })}
            choices={formats()}
            value={format}
            onChange={setFormat}
          />
          {part && parts.length > 1 ? (
            <Select
              label={i18n._({ id: "export.part", message: "What" })}
              choices={parts.map((one) => ({ value: one.id, label: one.label }))}
              value={part.id}
              onChange={setPartId}
            />
          ) : null}
          {hasSummaries ? (
            <Switch isSelected={summaries} onChange={setSummaries}>
              {i18n._({ id: "export.summaries", message: "Linked records by name, not by key" })}
            </Switch>
          ) : null}
          {isDelimited ? (
            <Switch
              isSelected={guard}
              onChange={setGuard}
              help={i18n._({
                id: "export.guard.help",
                message: "An apostrophe before texts a spreadsheet would run. Switch it off to import the file again.",
              })}
            >
              {i18n._({ id: "export.guard", message: "Guard against formulas" })}
            </Switch>
          ) : null}
          <ButtonLink
            variant="primary"
            href={`${address}&${search}`}
            download={`${name}.${format}`}
            onPress={() => setTimeout(close)} // after the link has been followed
          >
            {i18n._({ id: "export.download", message: "Download {name}", values: { name: `${name}.${format}` } })}
          </ButtonLink>
        </div>
      )}
    </Popover>
  );
}

function formats() {
  return [
    { value: "csv" as const, label: "CSV", detail: i18n._({ id: "export.csv", message: "For every program" }) },
    { value: "tsv" as const, label: "TSV", detail: i18n._({ id: "export.tsv", message: "Separated by tabs" }) },
    {
      value: "xlsx" as const,
      label: "Excel (XLSX)",
      detail: i18n._({ id: "export.xlsx", message: "With dates and numbers" }),
    },
    { value: "json" as const, label: "JSON", detail: i18n._({ id: "export.json", message: "An array of objects" }) },
    { value: "ndjson" as const, label: "NDJSON", detail: i18n._({ id: "export.ndjson", message: "An object a line" }) },
    { value: "sql" as const, label: "SQL", detail: i18n._({ id: "export.sql", message: "INSERT statements" }) },
    {
      value: "md" as const,
      label: "Markdown",
      detail: i18n._({ id: "export.md", message: "For documents and issues" }),
    },
  ];
}
