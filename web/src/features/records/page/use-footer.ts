import { useEffect, useState } from "react";
import { formatNumber } from "@/datatypes/number/format";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { Aggregates } from "@/model/gateway";
import type { FooterFact, TableView } from "@/model/view";
import type { SheetController } from "./controller";
import type { SheetStatus } from "./StatusBar";

const pause = 300;
const plain = { type: "numeric", type_options: null, metadata: null, primary_key: false };

/** What the columns of a view come to over all its records, by attnum, as the foot of the sheet says it. */
export function useFooter(
  controller: SheetController | null,
  view: TableView,
  columns: readonly SheetColumn[],
  status: SheetStatus,
  query: object,
): ReadonlyMap<number, string> {
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map());
  const wanted = columns.filter((column) => view.footer[column.attnum] !== undefined);
  const asked = JSON.stringify([wanted.map((column) => [column.attnum, view.footer[column.attnum]]), query]);
  const settled = status.saving === 0 ? status.count : -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the columns and the view
  useEffect(() => {
    if (!controller || wanted.length === 0) {
      setTexts((before) => (before.size === 0 ? before : new Map()));
      return;
    }
    if (settled < 0) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const attnums = wanted.map((column) => column.attnum);
      const distinct = attnums.filter((attnum) => view.footer[attnum] === "distinct");
      void controller.sheet.aggregate(attnums, leaving.signal, distinct).then(
        (found) => !leaving.signal.aborted && setTexts(footerTexts(found, wanted, view)),
        () => undefined,
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [controller, asked, settled]);
  return texts;
}

function footerTexts(
  found: Aggregates | null,
  columns: readonly SheetColumn[],
  view: TableView,
): ReadonlyMap<number, string> {
  return new Map(
    columns.map((column) => {
      const fact = view.footer[column.attnum] ?? "filled";
      const value = found ? factText(fact, column, found) : i18n._({ id: "foot.slow", message: "takes too long" });
      return [column.attnum, `${footerWords(fact)} ${value}`];
    }),
  );
}

function factText(fact: FooterFact, column: SheetColumn, { count, columns }: Aggregates): string {
  const one = columns.find((candidate) => candidate.attnum === column.attnum);
  if (!one) return "–";
  switch (fact) {
    case "filled":
      return one.filled.toLocaleString(i18n.locale);
    case "empty":
      return (count - one.filled).toLocaleString(i18n.locale);
    case "distinct":
      return (one.distinct ?? 0).toLocaleString(i18n.locale);
    case "average":
      return one.average === null ? "–" : formatNumber(shortened(one.average), plain);
    default:
      return one[fact] === null ? "–" : column.type.format(one[fact], column.info);
  }
}

/** At most four decimals: an average has as many as PostgreSQL likes. */
function shortened(number: string): string {
  return number.replace(/(\.\d{4})\d+$/, "$1").replace(/\.?0+$/, (zeros) => (number.includes(".") ? "" : zeros));
}

export function footerWords(fact: FooterFact): string {
  switch (fact) {
    case "filled":
      return i18n._({ id: "stats.filled", message: "Filled" });
    case "empty":
      return i18n._({ id: "foot.empty", message: "Empty" });
    case "distinct":
      return i18n._({ id: "foot.distinct", message: "Distinct" });
    case "sum":
      return i18n._({ id: "stats.sum", message: "Sum" });
    case "average":
      return i18n._({ id: "stats.average", message: "Average" });
    case "min":
      return i18n._({ id: "stats.min", message: "Min" });
    case "max":
      return i18n._({ id: "stats.max", message: "Max" });
  }
}

/** What a column can tell at its foot. */
export function footerFacts(column: SheetColumn): FooterFact[] {
  const counts: FooterFact[] = ["filled", "empty", "distinct"];
  if (column.link || column.isKey) return counts;
  if (column.type.summable) return [...counts, "sum", "average", "min", "max"];
  return column.type.sortWords === "time" ? [...counts, "min", "max"] : counts;
}
