import { i18n } from "@/i18n/i18n";
import type { JoinedFunction, Joining } from "@/model/joined";

/** What a joined column tells, in a word. */
export function functionWords(what: JoinedFunction): string {
  switch (what) {
    case "records":
      return i18n._({ id: "join.records", message: "Records" });
    case "values":
      return i18n._({ id: "join.values", message: "Values of a column" });
    case "count":
      return i18n._({ id: "join.count", message: "Number of records" });
    case "sum":
      return i18n._({ id: "join.sum", message: "Sum" });
    case "average":
      return i18n._({ id: "join.average", message: "Average" });
    case "min":
      return i18n._({ id: "join.min", message: "Smallest" });
    case "max":
      return i18n._({ id: "join.max", message: "Largest" });
  }
}

/** The name over a joined column, by the last table on the way or the column that leads there. */
export function joinedTitle({ what }: Joining, last: string, column: string): string {
  switch (what) {
    case "records":
      return last;
    case "values":
      return `${last}: ${column}`;
    case "count":
      return i18n._({ id: "join.title.count", message: "Number of {last}", values: { last } });
    default:
      return `${functionWords(what)}: ${last} ${column}`;
  }
}
