import { useQuery } from "@tanstack/react-query";
import { Link2, X } from "lucide-react";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { joinedColumns } from "@/model/joined";
import { type TableView, withoutJoined } from "@/model/view";
import { Button, IconButton } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { joinableQuery, type TablePlace } from "../page/data";
import styles from "../records.module.css";
import { JoinForm } from "./JoinForm";
import { joinedTitle } from "./joined-words";

interface JoinSectionProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  view: TableView;
  onChange: (change: Partial<TableView>) => void;
}

/** The columns of the view that come from linked tables. */
export function JoinSection({ place, columns, view, onChange }: JoinSectionProps) {
  const { joined, hidden } = view;
  const { data: known, error } = useQuery(joinableQuery(place));
  const [adding, setAdding] = useState(false);
  if (error) return <ErrorBox error={error} />;
  return (
    <section className={styles.joins} aria-label={i18n._({ id: "join.section", message: "From linked tables" })}>
      <h3>{i18n._({ id: "join.section", message: "From linked tables" })}</h3>
      {joinedColumns(joined, known, columns, joinedTitle).map((column) => (
        <div key={column.id} className={styles.levelRow}>
          <Checkbox
            isSelected={!hidden.includes(column.attnum)}
            onChange={(shown) =>
              onChange({
                hidden: shown ? hidden.filter((attnum) => attnum !== column.attnum) : [...hidden, column.attnum],
              })
            }
          >
            {column.name}
          </Checkbox>
          <IconButton
            icon={<X aria-hidden="true" />}
            label={i18n._({ id: "join.remove", message: "Remove “{name}”", values: { name: column.name } })}
            onPress={() => onChange(withoutJoined(view, column.attnum))}
          />
        </div>
      ))}
      {adding && known ? (
        <JoinForm
          columns={columns}
          known={known}
          joined={joined}
          onClose={() => setAdding(false)}
          onAdd={(joining) => {
            onChange({ joined: [...joined, joining] });
            setAdding(false);
          }}
        />
      ) : (
        <Button size="sm" variant="quiet" icon={<Link2 aria-hidden="true" />} onPress={() => setAdding(true)}>
          {i18n._({ id: "join.add.start", message: "Add a column…" })}
        </Button>
      )}
    </section>
  );
}
