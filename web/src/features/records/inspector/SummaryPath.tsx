import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Select } from "@/ui/Select";
import { useTableData } from "../page/data";
import styles from "../records.module.css";

/** A column, if need be through links: attnums, each but the last of a column that links to the next one's table. */
export type Path = readonly number[];

interface SummaryPathProps {
  databaseId: number;
  columns: readonly SheetColumn[];
  onPick: (path: Path) => void;
}

/** Chooses a column of the table, or of a table that its links lead to, at any distance. */
export function SummaryPath({ databaseId, columns, onPick }: SummaryPathProps) {
  const [way, setWay] = useState<Path>([]);

  function take(path: Path, link: boolean) {
    if (link) setWay(path);
    else {
      setWay([]);
      onPick(path);
    }
  }

  return <Level databaseId={databaseId} columns={columns} way={way} before={[]} onTake={take} />;
}

interface LevelProps {
  databaseId: number;
  columns: readonly SheetColumn[];
  /** What is chosen from here on. */
  way: Path;
  before: Path;
  onTake: (path: Path, link: boolean) => void;
}

/** One table of the way; below it the next one, once a link is chosen here. */
function Level({ databaseId, columns, way, before, onTake }: LevelProps) {
  const [attnum, ...rest] = way;
  const chosen = columns.find((column) => column.attnum === attnum);
  return (
    <>
      <Select
        label={
          before.length === 0
            ? i18n._({ id: "summary.addColumn", message: "Add a column" })
            : i18n._({ id: "summary.ofLinked", message: "What of the linked record" })
        }
        value={chosen?.id ?? null}
        onChange={(id) => {
          const column = columns.find((one) => one.id === id);
          if (column) onTake([...before, column.attnum], column.link !== null);
        }}
        choices={columns.map((column) => ({ value: column.id, label: column.link ? `${column.name} →` : column.name }))}
      />
      {chosen?.link && attnum !== undefined ? (
        <Linked
          databaseId={databaseId}
          tableOid={chosen.link.tableOid}
          way={rest}
          before={[...before, attnum]}
          onTake={onTake}
        />
      ) : null}
    </>
  );
}

function Linked({ tableOid, ...props }: Omit<LevelProps, "columns"> & { tableOid: number }) {
  const { columns } = useTableData({ databaseId: props.databaseId, tableOid });
  return columns ? <Level {...props} columns={columns} /> : null;
}

interface PathNameProps {
  databaseId: number;
  columns: readonly SheetColumn[];
  path: Path;
}

/** The names of the columns of a way. */
export function PathName({ databaseId, columns, path }: PathNameProps) {
  const [attnum, ...rest] = path;
  const column = columns.find((one) => one.attnum === attnum);
  if (!column) return i18n._({ id: "summary.gone", message: "(column is gone)" });
  if (rest.length === 0) return column.name;
  return (
    <span className={styles.path}>
      {column.name}
      <ArrowRight aria-hidden="true" />
      {column.link ? (
        <LinkedName databaseId={databaseId} tableOid={column.link.tableOid} path={rest} />
      ) : (
        i18n._({ id: "summary.gone", message: "(column is gone)" })
      )}
    </span>
  );
}

function LinkedName({ tableOid, ...props }: Omit<PathNameProps, "columns"> & { tableOid: number }) {
  const { columns } = useTableData({ databaseId: props.databaseId, tableOid });
  return columns ? <PathName {...props} columns={columns} /> : "…";
}
