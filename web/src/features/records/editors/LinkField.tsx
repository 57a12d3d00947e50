import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Popover } from "@/ui/Popover";
import styles from "../records.module.css";
import { LinkPicker } from "./LinkPicker";

interface LinkFieldProps {
  databaseId: number;
  tableOid: number;
  label: string;
  value: unknown;
  /** Known already, so that nothing need be fetched. */
  summary?: string | undefined;
  nullable?: boolean;
  isDisabled?: boolean;
  onChange: (value: unknown, summary: string) => void;
}

/** A linked record in a form or a filter: shows its summary, opens the finder. */
export function LinkField(props: LinkFieldProps) {
  const { databaseId, tableOid, label, value, nullable = false, isDisabled, onChange } = props;
  const [known, setKnown] = useState<{ value: unknown; summary: string } | null>(null);
  const given = known?.value === value ? known?.summary : props.summary;
  const asked = useQuery({
    queryKey: ["summary", databaseId, tableOid, String(value)],
    queryFn: async ({ signal }) => {
      const list = await rpc.call(
        "records.get",
        { database_id: databaseId, table_oid: tableOid, record_id: value, return_record_summaries: true },
        { signal },
      );
      return list.record_summaries?.[String(value)] ?? String(value);
    },
    enabled: value !== undefined && value !== null && given === undefined,
  });
  const shown = value === undefined || value === null ? "" : (given ?? asked.data ?? String(value));
  return (
    <Popover
      label={label}
      trigger={
        <AriaButton
          className={styles.linkField}
          aria-label={shown ? `${label}: ${shown}` : label}
          isDisabled={isDisabled}
        >
          <span className={shown ? styles.linkPill : styles.muted}>
            {shown || i18n._({ id: "finder.choose", message: "Choose a record…" })}
          </span>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      }
    >
      {(close) => (
        <LinkPicker
          databaseId={databaseId}
          tableOid={tableOid}
          label={label}
          value={value}
          nullable={nullable}
          typed=""
          onPick={(key, summary) => {
            setKnown({ value: key, summary });
            onChange(key, summary);
            close();
          }}
          onCancel={close}
        />
      )}
    </Popover>
  );
}
