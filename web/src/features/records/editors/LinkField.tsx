import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { findRecord } from "@/model/finding";
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
  /** A dialog that makes a new record and hands it over; none: it cannot be offered here. */
  create?: ((onAdded: (key: unknown, summary: string) => void, onClose: () => void) => ReactNode) | undefined;
}

/** A linked record in a form or a filter: shows its summary, opens the finder. */
export function LinkField(props: LinkFieldProps) {
  const { databaseId, tableOid, label, value, nullable = false, isDisabled, onChange, create } = props;
  const [creating, setCreating] = useState(false);
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
  const pick = (key: unknown, summary: string) => {
    setKnown({ value: key, summary });
    onChange(key, summary);
  };
  return (
    <>
      <Popover
        label={label}
        trigger={
          <AriaButton
            className={styles.linkField}
            aria-label={`${label}: ${shown || i18n._({ id: "finder.choose", message: "Choose a record…" })}`}
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
              pick(key, summary);
              close();
            }}
            onCancel={close}
            onFind={() => {
              close();
              findRecord({ databaseId, tableOid, onPick: pick });
            }}
            onCreate={
              create
                ? () => {
                    close();
                    setCreating(true);
                  }
                : undefined
            }
          />
        )}
      </Popover>
      {creating && create ? create(pick, () => setCreating(false)) : null}
    </>
  );
}
