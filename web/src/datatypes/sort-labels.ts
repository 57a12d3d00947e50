import { i18n } from "@/i18n/i18n";
import type { DataType } from "./types";

/** The words for ascending and descending order. */
export function sortLabels(type: DataType): { asc: string; desc: string } {
  switch (type.sortWords) {
    case "letters":
      return { asc: i18n._({ id: "sort.az", message: "A → Z" }), desc: i18n._({ id: "sort.za", message: "Z → A" }) };
    case "digits":
      return { asc: i18n._({ id: "sort.09", message: "0 → 9" }), desc: i18n._({ id: "sort.90", message: "9 → 0" }) };
    case "time":
      return {
        asc: i18n._({ id: "sort.oldest", message: "Oldest first" }),
        desc: i18n._({ id: "sort.newest", message: "Newest first" }),
      };
    default:
      return {
        asc: i18n._({ id: "sort.ascending", message: "Ascending" }),
        desc: i18n._({ id: "sort.descending", message: "Descending" }),
      };
  }
}
