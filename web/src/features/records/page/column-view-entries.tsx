import { ArrowDownAZ, ArrowUpAZ, Group, ListFilter, Ungroup, X } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { countConditions, withoutColumn } from "@/model/filter";
import { singly } from "@/model/joined";
import type { MenuEntry } from "@/ui/Menu";
import { freshCondition } from "../panels/FilterPanel";
import { sortWords } from "../panels/SortPanel";
import type { ColumnMenuOptions } from "./column-menu";
import { line } from "./menu-line";
import { footerFacts, footerWords } from "./use-footer";

/** What entries about the view work on. */
export type ViewOptions = Pick<ColumnMenuOptions, "view" | "change" | "openFilter">;

/** Orders the records by the column. */
export function sortEntries(column: SheetColumn, { view, change }: ViewOptions): MenuEntry[] {
  const { attnum } = column;
  const current = view.sort.find((one) => one.attnum === attnum);
  const others = view.sort.filter((one) => one.attnum !== attnum);
  const words = sortWords(singly(column), true);
  const sort = (direction: "asc" | "desc") =>
    change({ sort: [{ attnum, direction, ...(column.link ? { byName: true } : {}) }, ...others] });
  const entries: MenuEntry[] = [
    {
      id: "asc",
      label: i18n._({ id: "column.sort", message: "Sort {order}", values: { order: words.asc } }),
      icon: <ArrowUpAZ aria-hidden="true" />,
      checked: current?.direction === "asc",
      onAction: () => sort("asc"),
    },
    {
      id: "desc",
      label: i18n._({ id: "column.sort", message: "Sort {order}", values: { order: words.desc } }),
      icon: <ArrowDownAZ aria-hidden="true" />,
      checked: current?.direction === "desc",
      onAction: () => sort("desc"),
    },
  ];
  if (current) {
    entries.push({
      id: "unsort",
      label: i18n._({ id: "column.unsort", message: "Remove sorting" }),
      icon: <X aria-hidden="true" />,
      onAction: () => change({ sort: others }),
    });
  }
  return [...entries, line("after-sort")];
}

/** Conditions on the column. */
export function filterEntries(column: SheetColumn, { view, change, openFilter }: ViewOptions): MenuEntry[] {
  const count = countConditions(view.filter, column.attnum);
  const entries: MenuEntry[] = [
    {
      id: "filter",
      label: i18n._({ id: "column.filter", message: "Filter by this column" }),
      icon: <ListFilter aria-hidden="true" />,
      onAction: () => {
        change({ filter: { ...view.filter, parts: [...view.filter.parts, freshCondition(singly(column))] } });
        openFilter();
      },
    },
  ];
  if (count > 0) {
    entries.push({
      id: "unfilter",
      label: i18n._({
        id: "column.unfilter",
        message: "Remove {count, plural, one {# condition} other {# conditions}}",
        values: { count },
      }),
      icon: <X aria-hidden="true" />,
      onAction: () => change({ filter: withoutColumn(view.filter, column.attnum) }),
    });
  }
  return entries;
}

/** Groups the records by the column. */
export function groupEntry({ attnum }: SheetColumn, { view, change }: ColumnMenuOptions): MenuEntry {
  if (view.group.some((one) => one.attnum === attnum)) {
    return {
      id: "ungroup",
      label: i18n._({ id: "column.ungroup", message: "Remove grouping" }),
      icon: <Ungroup aria-hidden="true" />,
      onAction: () => change({ group: view.group.filter((one) => one.attnum !== attnum) }),
    };
  }
  return {
    id: "group",
    label: i18n._({ id: "column.group", message: "Group by this column" }),
    icon: <Group aria-hidden="true" />,
    onAction: () => change({ group: [...view.group, { attnum, by: null }] }),
  };
}

/** What the foot of the sheet tells of a column. */
export function footerEntry(column: SheetColumn, { view, change }: ColumnMenuOptions): MenuEntry {
  const { [column.id]: current, ...others } = view.footer;
  const facts: MenuEntry[] = footerFacts(column).map((fact) => ({
    id: fact,
    label: footerWords(fact),
    checked: current === fact,
    onAction: () => change({ footer: current === fact ? others : { ...view.footer, [column.id]: fact } }),
  }));
  const label = i18n._({ id: "column.footer", message: "Sum up at the foot" });
  return { kind: "submenu", id: "footer", label, entries: facts };
}
