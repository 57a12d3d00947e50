import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { JoinableTables } from "@/api/generated";
import { dataTypeNamed } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Highlight, matches } from "@/ui/Highlight";
import { Pill } from "@/ui/Pill";
import { SearchBox } from "@/ui/SearchBox";
import { Spinner } from "@/ui/Spinner";
import { type Draft, freshAlias, withColumn, withSteps } from "./draft";
import styles from "./explorations.module.css";
import { reachableQuery } from "./queries";
import { shortName } from "./summary";
import { usualDepth } from "./use-run";

interface ColumnPickerProps {
  databaseId: number;
  draft: Draft;
  baseName: string;
  onChange: (draft: Draft) => void;
}

interface Source {
  readonly key: string;
  readonly title: string;
  /** How one gets there, as names of tables. */
  readonly via: string;
  readonly many: boolean;
  readonly path: number[][][];
  readonly columns: readonly { attnum: number; name: string; type: string }[];
}

const furthest = 6;
const list = "distinct_aggregate_to_array";

/** All columns within reach of the base table, by table; a press adds one, another press adds it again. */
export function ColumnPicker({ databaseId, draft, baseName, onChange }: ColumnPickerProps) {
  const [search, setSearch] = useState("");
  const [depth, setDepth] = useState(usualDepth);
  const reachable = useQuery(reachableQuery(databaseId, draft.base_table_oid, depth));
  const sources = reachable.data
    ? [
        {
          key: "base",
          title: baseName,
          via: "",
          many: false,
          path: [],
          columns: reachable.data.columns.map(({ id, name, type }) => ({ attnum: id, name, type })),
        },
        ...linked(reachable.data.joinable),
      ]
    : [];
  const found = sources
    .map((source) => ({
      ...source,
      columns: matches(search, source.title)
        ? source.columns
        : source.columns.filter((column) => matches(search, column.name)),
    }))
    .filter((source) => source.columns.length > 0);

  function add(source: Source, column: Source["columns"][number]) {
    const name = source.path.length === 0 ? column.name : `${source.title} ${column.name}`;
    const join = source.path.length === 0 ? {} : { join_path: source.path };
    const next = withColumn(draft, { attnum: column.attnum, ...join }, `${source.title}_${column.name}`, name);
    onChange(source.many ? asList(next) : next);
  }

  return (
    <div className={styles.picker}>
      <SearchBox
        label={i18n._({ id: "explorer.searchColumns", message: "Search columns and tables" })}
        value={search}
        onChange={setSearch}
        autoFocus
      />
      {reachable.error ? <ErrorBox error={reachable.error} /> : null}
      <div className={styles.pickerList}>
        {found.map((source) => (
          <fieldset key={source.key} className={styles.source}>
            <legend>
              {source.title}
              {source.via ? <span className={styles.quiet}> {source.via}</span> : null}
              {source.many ? <Pill>{i18n._({ id: "explorer.many", message: "several" })}</Pill> : null}
            </legend>
            {source.columns.map((column) => (
              <button key={column.attnum} type="button" className={styles.option} onClick={() => add(source, column)}>
                <span>
                  <Highlight text={column.name} part={search} />
                </span>
                <span className={styles.quiet}>
                  {usage(source, column.attnum) || dataTypeNamed(column.type).label()}
                </span>
              </button>
            ))}
          </fieldset>
        ))}
        {reachable.isFetching ? <Spinner /> : null}
      </div>
      {depth < furthest ? (
        <Button size="sm" variant="quiet" onPress={() => setDepth(depth + 1)}>
          {i18n._({
            id: "explorer.further",
            message: "Look one link further (now {depth})",
            values: { depth },
          })}
        </Button>
      ) : null}
    </div>
  );

  function usage(source: Source, attnum: number): string {
    const count = draft.initial_columns.filter(
      (one) => one.attnum === attnum && JSON.stringify(one.join_path ?? []) === JSON.stringify(source.path),
    ).length;
    return count === 0 ? "" : i18n._({ id: "explorer.times", message: "added {count}×", values: { count } });
  }
}

function linked({ joinable_tables, target_table_info }: JoinableTables): Source[] {
  return joinable_tables
    .toSorted((one, other) => one.depth - other.depth)
    .flatMap((table) => {
      const info = target_table_info[String(table.target)];
      if (!info) return [];
      const via = table.join_path
        .slice(0, -1)
        .map((hop) => target_table_info[String(hop[1]?.[0])]?.name ?? "…")
        .join(" › ");
      return [
        {
          key: JSON.stringify(table.join_path),
          title: info.name,
          via: via ? i18n._({ id: "explorer.via", message: "through {via}", values: { via } }) : "",
          many: table.multiple_results,
          path: table.join_path,
          columns: Object.entries(info.columns).map(([attnum, one]) => ({ attnum: Number(attnum), ...one })),
        },
      ];
    });
}

/**
 * A column with several values for each record would multiply the rows: they are summed up into a list per value of the
 * first column, unless the exploration sums up already.
 */
function asList(draft: Draft): Draft {
  const base = draft.initial_columns[0]?.alias;
  const added = draft.initial_columns.at(-1)?.alias;
  const summed = draft.transformations.some((step) => step.type === "summarize");
  if (!base || !added || base === added || summed) return draft;
  return withSteps(draft, [
    ...draft.transformations,
    {
      type: "summarize",
      spec: {
        base_grouping_column: base,
        grouping_expressions: [{ input_alias: base, output_alias: freshAlias(draft, `${base}_grouped`) }],
        aggregation_expressions: [
          { input_alias: added, output_alias: freshAlias(draft, `${added}_${shortName(list)}`), function: list },
        ],
      },
    },
  ]);
}
