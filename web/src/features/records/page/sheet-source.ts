import { groupingLabel } from "@/datatypes/operators";
import { plainText } from "@/datatypes/types";
import type { GridCell, GridChange, GridDataSource, GridGroup, GridRow, GridTallRow, GridTone } from "@/grid";
import { i18n } from "@/i18n/i18n";
import { type ColorRule, passes } from "@/model/colors";
import type { SheetColumn } from "@/model/columns";
import type { GroupRun } from "@/model/groups";
import { isJoinedValue, type JoinedValue } from "@/model/joined";
import type { Sheet } from "@/model/sheet";
import type { SheetCell, SheetRow } from "@/model/sheet-rows";
import type { GroupBy } from "@/model/view";
import { explainCell } from "./explain-cell";

const groupHeight = 40;

/** The sheet's rows and cells as the grid engine draws them. */
export class SheetSource implements GridDataSource {
  groupBy: readonly GroupBy[] = [];
  /** Text to highlight. */
  search = "";
  colors: readonly ColorRule[] = [];
  private tall: readonly GridTallRow[] | undefined;

  constructor(readonly sheet: Sheet) {}

  get rowCount(): number {
    return this.sheet.rowCount;
  }

  get rowCountExact(): boolean {
    return this.sheet.windows.countExact;
  }

  get tallRows(): readonly GridTallRow[] | undefined {
    if (this.groupBy.length === 0) return undefined;
    this.tall ??= this.sheet.groups.headers().map((index) => ({ index, height: groupHeight }));
    return this.tall;
  }

  identify(index: number): string | undefined {
    const row = this.sheet.row(index);
    if (row?.kind === "draft") return `draft ${row.draft.id}`;
    return row?.kind === "record" && row.key !== undefined ? `record ${row.key}` : undefined;
  }

  locate(identity: string): number | undefined {
    const [kind, ...key] = identity.split(" ");
    return kind === "draft" ? this.sheet.indexOfDraft(Number(key[0])) : this.sheet.indexOfKey(key.join(" "));
  }

  ensureRange(first: number, last: number): void {
    this.sheet.ensure(first, last);
  }

  subscribe(listener: (change: GridChange) => void): () => void {
    // A sheet that shows no row yet, such as a read-only one, would never be asked for its first.
    this.sheet.ensure(0, 0);
    return this.sheet.subscribe((change) => {
      if (change.kind !== "rows") this.tall = undefined;
      listener(change);
    });
  }

  row(index: number): GridRow | undefined {
    const row = this.sheet.row(index);
    switch (row?.kind) {
      case "record":
        return { kind: "record", label: String(row.offset + 1), ...this.rowState(row.key) };
      case "draft":
        return this.draftRow(row);
      case "group":
        return { kind: "group", group: this.group(row.run, row.folded) };
      case "note":
        return { kind: "note", text: newRecordsNote() };
      case "placeholder":
        return { kind: "placeholder", text: i18n._({ id: "sheet.placeholder", message: "New record" }) };
      default:
        return undefined;
    }
  }

  private rowState(key: unknown): Pick<GridRow, "state" | "error" | "tone"> {
    if (key === undefined) return {};
    if (this.sheet.isLeaving(key)) return { state: "saving" };
    const error = this.sheet.rowError(key);
    if (error !== undefined) return { state: "error", error: explainCell(error), tone: "danger" };
    const cells = this.sheet.edits.ofRow(key);
    if (!cells) return {};
    const failed = [...cells.values()].find((cell) => cell.state !== "saving");
    return failed ? { state: "error", error: explainCell(failed.error) } : { state: "saving" };
  }

  private draftRow(row: Extract<SheetRow, { kind: "draft" }>): GridRow {
    const { draft, number } = row;
    const label = `*${number}`;
    if (draft.record) return { kind: "draft", label, ...this.rowState(this.sheet.keyOf(draft.record)) };
    if (draft.state === "saving") return { kind: "draft", label, state: "saving" };
    if (draft.error !== undefined) {
      return { kind: "draft", label, state: "error", error: explainCell(draft.error), tone: "danger" };
    }
    return { kind: "draft", label, state: "draft" };
  }

  private group(run: GroupRun, folded: boolean): GridGroup {
    const parts = this.groupBy.map(({ attnum, by }) => {
      const column = this.sheet.column(attnum);
      const value = run.values[String(attnum)];
      const label = by ? `${column?.name ?? ""} (${groupingLabel(by)})` : (column?.name ?? "");
      if (value === null || value === undefined) return { label, text: "NULL", special: "null" as const };
      const text = by || !column ? plainText(value).replace(/ AD$/, "") : this.text(column, value);
      return { label, text };
    });
    const count = i18n._({
      id: "sheet.groupCount",
      message: "{count, plural, one {# record} other {# records}}",
      values: { count: run.count },
    });
    return { parts, count, collapsed: folded, depth: 0 };
  }

  cell(index: number, columnId: string): GridCell | undefined {
    const row = this.sheet.row(index);
    const column = this.sheet.column(Number(columnId));
    const cell = row && column && this.sheet.cell(row, column);
    if (!row || !column || !cell) return undefined;
    if (row.kind === "placeholder") return { text: "", ...refusal(readOnlyInDraft(column)) };
    return this.drawn(row, column, cell);
  }

  private drawn(row: SheetRow, column: SheetColumn, cell: SheetCell): GridCell {
    const unsaved = row.kind === "draft" && !row.draft.record;
    const reason = unsaved ? readOnlyInDraft(column) : readOnlyInRecord(column, this.sheet);
    const state = cell.state === "waiting" ? "error" : cell.state;
    const common = {
      ...(state === "saved" ? {} : { state }),
      ...(cell.error === undefined ? {} : { tooltip: explainCell(cell.error) }),
      // Its links are changed in a list of their own, and by no other way.
      ...refusal(column.mapping && !unsaved ? null : reason),
    };
    if (cell.value === undefined) return { text: "", special: "default", ...common };
    if (cell.value === null) return { ...this.missing(column, cell), ...this.tint(row, column), ...common };
    return { ...this.marked(this.look(column, cell.value)), ...this.tint(row, column), ...common };
  }

  private missing(column: SheetColumn, cell: SheetCell): GridCell {
    if (column.type.look !== "boolean" || cell.required) {
      return { text: "", special: cell.required ? "required" : "null" };
    }
    const special = column.info.metadata?.bool_input === "dropdown" ? "null" : undefined;
    return { text: "NULL", kind: "boolean", checked: null, special };
  }

  /** The colour of a cell by the rules of the view, the first that applies. */
  private tint(row: SheetRow, column: SheetColumn): Pick<GridCell, "tone"> {
    const rule = this.colors.find((one) => {
      const judged = one.row ? this.sheet.column(one.attnum) : one.attnum === column.attnum ? column : undefined;
      const value = judged && this.sheet.cell(row, judged)?.value;
      return judged ? passes(one, judged, value, this.text(judged, value)) : false;
    });
    return rule ? { tone: rule.tone } : {};
  }

  private marked(cell: GridCell): GridCell {
    const search = this.search.trim().toLowerCase();
    const at = search ? cell.text.toLowerCase().indexOf(search) : -1;
    return at < 0 ? cell : { ...cell, marks: [[at, at + search.length]] };
  }

  /** The records or values that are linked, and how many more there are. */
  private joined(column: SheetColumn, value: JoinedValue): GridCell {
    const text = this.text(column, value);
    if (column.type.look !== "chips") return { text, kind: column.type.look };
    const chips = this.joinedTexts(column, value).map((part) => ({
      text: part,
      tone: column.joined?.what === "records" ? ("accent" as const) : ("neutral" as const),
    }));
    // The number comes first: most of many are beyond the edge of the cell.
    const number = value.count > 1 ? [{ text: value.count.toLocaleString(i18n.locale), tone: "neutral" as const }] : [];
    return { text, kind: "chips", chips: [...number, ...chips] };
  }

  private joinedTexts(column: SheetColumn, value: JoinedValue): readonly string[] {
    if (column.joined?.what !== "records") return column.type.chips?.(value, column.info) ?? [];
    return value.result.map((key) => this.sheet.summaries.find(column.attnum, key) ?? plainText(key));
  }

  private look(column: SheetColumn, value: unknown): GridCell {
    if (isJoinedValue(value)) return this.joined(column, value);
    const text = this.text(column, value);
    if (column.link) return { text, kind: "link" };
    if (column.isKey) return { text, kind: "key" };
    switch (column.type.look) {
      case "boolean":
        if (column.info.metadata?.bool_input === "dropdown") return { text };
        return { text, kind: "boolean", checked: value === true };
      case "chips": {
        const tone = (part: string) => (column.type.id === "enum" ? toneOf(part) : "neutral");
        const chips = column.type.chips?.(value, column.info) ?? [text];
        return { text, kind: "chips", chips: chips.map((part) => ({ text: part, tone: tone(part) })) };
      }
      default:
        return { text: firstLine(text), kind: column.type.look };
    }
  }

  /** A value as its cell displays it. */
  text(column: SheetColumn, value: unknown): string {
    if (value === null || value === undefined) return "";
    if (isJoinedValue(value) && column.joined) {
      const rest = value.count - value.result.length;
      const texts = this.joinedTexts(column, value);
      const many = column.type.look === "chips" && rest > 0;
      return [...texts, ...(many ? [`+${rest.toLocaleString(i18n.locale)}`] : [])].join(", ");
    }
    const summary = this.sheet.summaries.find(column.attnum, value);
    if (summary !== undefined && (column.link || column.type.id === "user")) return summary;
    return column.type.format(value, column.info);
  }

  editText(index: number, columnId: string): string {
    const row = this.sheet.row(index);
    const column = this.sheet.column(Number(columnId));
    const value = row && column && this.sheet.cell(row, column)?.value;
    if (!column || value === null || value === undefined) return "";
    return column.type.editText(value, column.info);
  }
}

/** A cell draws one line; of a long text only its beginning. */
function firstLine(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

function refusal(reason: string | null): Pick<GridCell, "readOnly"> {
  return reason ? { readOnly: reason } : {};
}

const newRecordsNote = () =>
  i18n._({ id: "sheet.newNote", message: "New records. Refreshing puts them where they belong." });

const joinedReason = () =>
  i18n._({ id: "readonly.joined", message: "This comes from linked tables; change it there." });

const computedReason = ({ info }: SheetColumn) =>
  i18n._({
    id: "readonly.computed",
    message: "This is computed from other columns: {formula}",
    values: { formula: String(info.default?.value ?? "") },
  });

export function readOnlyInDraft(column: SheetColumn): string | null {
  if (column.joined) return joinedReason();
  if (column.type.id === "file") return i18n._({ id: "readonly.file", message: "Files cannot be changed here." });
  if (column.info.generated) return computedReason(column);
  if (!column.canInsert) {
    return i18n._({ id: "readonly.insert", message: "Your database role may not fill this column." });
  }
  return null;
}

export function readOnlyInRecord(column: SheetColumn, sheet: Sheet): string | null {
  if (column.joined) return joinedReason();
  if (!sheet.keyColumn) {
    return i18n._({
      id: "readonly.noKey",
      message: "Without a primary key of one column, records cannot be changed here.",
    });
  }
  if (column.isKey) {
    return i18n._({
      id: "readonly.key",
      message: "This is the record's key. It can be chosen only while the record is new.",
    });
  }
  if (column.type.id === "file") return i18n._({ id: "readonly.file", message: "Files cannot be changed here." });
  if (column.info.generated) return computedReason(column);
  if (!column.canUpdate) {
    return i18n._({ id: "readonly.update", message: "Your database role may not change this column." });
  }
  return null;
}

const tones: readonly GridTone[] = ["accent", "success", "warning", "danger", "neutral"];

/** A label always has the same tone. */
function toneOf(label: string): GridTone {
  let hash = 0;
  for (const sign of label) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return tones[hash % tones.length] ?? "neutral";
}
