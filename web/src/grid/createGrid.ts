import { installAnnouncements } from "./a11y/announce";
import { installTooltips } from "./a11y/tooltip";
import { installClipboard } from "./clipboard/clipboard";
import { installMove } from "./columns/move";
import { installResize } from "./columns/resize";
import type { Install } from "./core/feature";
import { Sheet } from "./core/sheet";
import { installEditor } from "./editing/editor";
import { installFill } from "./fill/handle";
import { installFooter } from "./footer/footer";
import { installKeys, jump } from "./keyboard/keys";
import { installMenu } from "./menu/menu";
import { installButtons } from "./pointer/buttons";
import { installPointer } from "./pointer/pointer";
import { PAINTERS } from "./render/painters";
import { Painting } from "./render/painting";
import { installScroller, reveal } from "./scroll/scroller";
import { installSelectionFrames } from "./selection/frames";
import { installPress } from "./selection/press";
import { fitSelection } from "./selection/selection";
import type { Grid, GridOptions, GridSelection } from "./types";
import "./grid.css";
import "./render/cells.css";
import "./editing/editor.css";
import "./footer/footer.css";

/** Every ability of the sheet. The order decides who is offered a press or a key first. */
const FEATURES: readonly Install[] = [
  installScroller,
  installPointer,
  installResize,
  installMove,
  installFooter,
  installButtons,
  installFill,
  installPress,
  installKeys,
  installEditor,
  installClipboard,
  installMenu,
  installSelectionFrames,
  installAnnouncements,
  installTooltips,
];

/** Builds a sheet inside `host` and fills it. The host element must have a size of its own. */
export function createGrid(host: HTMLElement, options: GridOptions): Grid {
  const sheet = new Sheet(host, options, PAINTERS);
  const painting = new Painting(sheet);
  sheet.features = FEATURES.map((install) => install(sheet));
  painting.start();
  return gridOf(sheet, painting);
}

function gridOf(sheet: Sheet, painting: Painting): Grid {
  const columnOf = (id: string) => sheet.columns.findIndex((column) => column.id === id);
  return {
    setSource: (source) => painting.setSource(source),
    setColumns: (columns) => painting.setColumns(columns),
    setCallbacks(callbacks) {
      sheet.callbacks = callbacks;
    },
    setSettings: (settings) => painting.setSettings(settings),
    setMessages: (messages) => painting.setMessages(messages),
    get selection() {
      return sheet.selection;
    },
    select: (selection) => sheet.select(fitSelection({ ...selection, head: headOf(selection) }, sheet.bounds)),
    selectCell(row, columnId) {
      const column = columnOf(columnId);
      if (column !== -1 && row < sheet.bounds.rows) jump(sheet, { row, column });
    },
    columnIds: ({ left, right }) => sheet.columns.slice(left, right + 1).map((column) => column.id),
    scrollToRow(row, align = "nearest") {
      painting.measure();
      reveal(sheet, row, -1, align);
    },
    scrollToColumn(columnId) {
      painting.measure();
      reveal(sheet, sheet.visibleRows().first, columnOf(columnId));
    },
    visibleRows: () => sheet.visibleRows(),
    cellRect(row, columnId) {
      const column = columnOf(columnId);
      const { first, last } = sheet.visibleRows();
      if (column === -1 || row < first || row > last) return null;
      return sheet.toScreen(sheet.boxOf(row, column));
    },
    focus: () => sheet.el.textarea.focus({ preventScroll: true }),
    get editing() {
      return sheet.editing;
    },
    startEdit: (reason = "open") => sheet.openEditor(reason),
    commitEdit: (move = "none") => sheet.closeEditor(true, move),
    cancelEdit: () => sheet.closeEditor(false, "none"),
    copy: () => sheet.copy(),
    paste: () => sheet.paste(),
    selectRangeByTap() {
      sheet.tapExtends = true;
    },
    announce: (text) => sheet.announce(text),
    destroy: () => painting.destroy(),
  };
}

/** The corner of the last range opposite to the active cell. */
function headOf({ active, ranges }: GridSelection): GridSelection["active"] {
  const last = ranges.at(-1);
  if (!active || !last) return active;
  return {
    row: active.row === last.top ? last.bottom : last.top,
    column: active.column === last.left ? last.right : last.left,
  };
}
