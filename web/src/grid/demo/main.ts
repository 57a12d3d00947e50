/**
 * A page for trying the engine over millions of synthetic rows; served by the development server only.
 * `?rows=` count, `?delay=` loading time, `?groups=` rows per group, `?theme=dark`, `?frozen=` columns, `?dir=rtl`.
 */
import "../../ui/tokens.css";
import "@fontsource-variable/inter/index.css";
import { pastedCell, planPaste } from "../clipboard/geometry";
import { createGrid } from "../createGrid";
import { fillSource } from "../fill/fill";
import type { GridColumn } from "../types";
import { DemoRows } from "./rows";

const query = new URLSearchParams(location.search);
const number = (name: string, usual: number) => Number(query.get(name) ?? usual);
document.documentElement.dataset.theme = query.get("theme") ?? "light";
document.documentElement.dir = query.get("dir") ?? "ltr";

const rows = new DemoRows({
  count: number("rows", 10_000_000),
  delay: number("delay", 0),
  groupEvery: number("groups", 0),
});
const base: GridColumn[] = [
  { id: "id", title: "id", width: 110, align: "end", readOnly: "Made by the database", indicators: { key: "primary" } },
  { id: "name", title: "Name", width: 190, indicators: { sort: { direction: "asc", priority: 1 } } },
  { id: "active", title: "Active", width: 84, align: "center", editor: "toggle" },
  { id: "status", title: "Status", width: 120, editor: "overlay", indicators: { filters: 2 } },
  { id: "city", title: "City", width: 140 },
  { id: "amount", title: "Amount", width: 130, align: "end" },
  { id: "owner", title: "Owner", width: 190, editor: "overlay", indicators: { key: "foreign" } },
  { id: "created", title: "Created", width: 110 },
  { id: "notes", title: "Notes", width: 240, editor: "multiline" },
  ...Array.from({ length: number("extra", 20) }, (_, i) => ({ id: `field${i}`, title: `Field ${i}` })),
];
let columns = base.map((column, i) => ({ ...column, frozen: i < number("frozen", 2) }));
const log: unknown[] = [];
const note = (name: string, ...details: unknown[]) => log.push([name, ...details]);

const put = (row: number, id: string, text: string) =>
  rows.set(row, id, { ...rows.cell(row, id), special: undefined, text });
const idAt = (column: number) => columns[column]?.id ?? "";

const grid = createGrid(document.querySelector("#sheet") as HTMLElement, {
  source: rows,
  columns,
  settings: { rowHeight: number("height", 32) },
  callbacks: {
    onSelectionChange: (selection) => note("select", selection),
    onCommit({ row, columnId, text }) {
      note("commit", row, columnId, text);
      rows.set(row, columnId, {
        ...rows.cell(row, columnId),
        special: undefined,
        text,
        state: text === "bad" ? "error" : "saved",
      });
    },
    onCommitRanges: (ranges, text) => note("commitRanges", ranges, text),
    onToggle(row, columnId) {
      const checked = !rows.cell(row, columnId)?.checked;
      rows.set(row, columnId, { kind: "boolean", text: String(checked), checked });
    },
    onEdit(request) {
      note("edit", request.row, request.columnId, request.reason, request.typed);
      window.setTimeout(() => request.close("none"), 50);
    },
    onEditRefused: (...details) => note("refused", ...details),
    onClear(ranges) {
      note("clear", ranges);
      for (const { top, bottom, left, right } of ranges) {
        for (let row = top; row <= Math.min(bottom, top + 1000); row++) {
          for (let column = left; column <= right; column++) rows.set(row, idAt(column), { text: "", special: "null" });
        }
      }
    },
    onCopied: (cells, failure) => note("copied", cells, failure),
    onPaste({ cells, target }) {
      const plan = planPaste(cells.length, cells[0]?.length ?? 0, target, rows.rowCount - 1, columns.length);
      note("paste", cells, plan);
      for (let row = plan.range.top; row <= plan.range.bottom; row++) {
        for (let column = plan.range.left; column <= plan.range.right; column++) {
          put(row, idAt(column), pastedCell(cells, plan, row, column));
        }
      }
    },
    onFill(fill) {
      note("fill", fill);
      const { top, bottom, left, right } = fill.target;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const from = fillSource(fill, row, column);
          put(row, idAt(column), rows.cell(from.row, idAt(from.column))?.text ?? "");
        }
      }
    },
    onColumnResize(ids, width, final) {
      if (!final) return;
      note("resize", ids, width);
      columns = columns.map((column) => (ids.includes(column.id) ? { ...column, width } : column));
      grid.setColumns(columns);
    },
    onColumnResetWidth(ids) {
      columns = columns.map((column) => (ids.includes(column.id) ? { ...column, width: undefined } : column));
      grid.setColumns(columns);
    },
    onColumnMove(ids, beforeId) {
      note("move", ids, beforeId);
      const moving = columns.filter((column) => ids.includes(column.id));
      const rest = columns.filter((column) => !ids.includes(column.id));
      const at = beforeId === null ? rest.length : rest.findIndex((column) => column.id === beforeId);
      columns = [...rest.slice(0, at), ...moving, ...rest.slice(at)].map((c, i) => ({
        ...c,
        frozen: i < number("frozen", 2),
      }));
      grid.setColumns(columns);
    },
    onContextMenu: (...details) => note("menu", ...details),
    onHeaderMenu: (id) => note("headerMenu", id),
    onAddColumn: () => note("add"),
    onRowOpen: (row) => note("open", row),
    onCellAction: (...details) => note("action", ...details),
    onGroupToggle: (row) => note("group", row),
    onUndo: () => note("undo"),
    onRedo: () => note("redo"),
  },
});
rows.set(2, "city", { text: "Nowhere", state: "error", tooltip: "No such city" });
rows.set(3, "amount", { kind: "number", text: "12.50", state: "saving" });
Object.assign(window, { grid, rows, log });
