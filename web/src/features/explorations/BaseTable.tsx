import { useQuery } from "@tanstack/react-query";
import { Telescope } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { tablesQuery } from "@/model/catalog";
import { EmptyState } from "@/ui/EmptyState";
import { ComboBox } from "@/ui/Select";
import { type Draft, emptyDraft } from "./draft";
import styles from "./explorations.module.css";

interface BaseTableProps {
  databaseId: number;
  schemaOid: number;
  onChoose: (draft: Draft) => void;
}

/** The first question: what each row of the result is about. */
export function BaseTable({ databaseId, schemaOid, onChoose }: BaseTableProps) {
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  return (
    <div className={styles.start}>
      <EmptyState
        wholePage
        icon={<Telescope aria-hidden="true" />}
        title={i18n._({ id: "explorer.start", message: "What do you want to explore?" })}
        actions={
          <ComboBox
            label={i18n._({ id: "explorer.base", message: "Start from table" })}
            choices={tables.map((table) => ({ value: String(table.oid), label: table.name }))}
            value={null}
            onChange={(oid) => onChoose(emptyDraft(Number(oid)))}
          />
        }
      >
        {i18n._({
          id: "explorer.start.text",
          message: "Choose the table whose records you start from. Columns of linked tables can be added to them.",
        })}
      </EmptyState>
    </div>
  );
}
