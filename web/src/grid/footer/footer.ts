import { element } from "../core/elements";
import type { Feature } from "../core/feature";
import type { Sheet } from "../core/sheet";

/** A row below all others that stays in view: what columns come to. There only while a column has something to tell. */
export function installFooter(sheet: Sheet): Feature {
  const foot = element("mg-foot", { role: "rowgroup" });
  const row = element("mg-foot-row", { role: "row" });
  const frozen = element("mg-foot-frozen", { role: "presentation" });
  const layer = element("mg-foot-layer", { role: "presentation" });
  row.append(frozen, layer);
  foot.append(row);
  foot.hidden = true;
  sheet.el.view.append(foot);
  let drawn = "";

  function draw(): void {
    const { cols, columns, gutter, scroll, settings } = sheet;
    foot.hidden = settings.footerHeight === 0;
    if (foot.hidden) return;
    frozen.style.width = `${gutter + cols.frozenWidth}px`;
    layer.style.transform = `translateX(${settings.rtl ? scroll.x : -scroll.x}px)`;
    const cells = columns.map((column, i) => ({
      text: column.footer ?? "",
      start: gutter + cols.offsetOf(i),
      width: cols.widthOf(i),
      frozen: i < cols.frozen,
      align: column.align ?? "start",
    }));
    const key = JSON.stringify(cells);
    if (key === drawn) return;
    drawn = key;
    frozen.replaceChildren();
    layer.replaceChildren();
    cells.forEach((cell, index) => {
      if (!cell.text) return;
      const made = element("mg-foot-cell", { role: "gridcell", "aria-colindex": String(index + 2) });
      made.textContent = cell.text;
      made.title = cell.text;
      made.dataset.align = cell.align;
      made.style.insetInlineStart = `${cell.start}px`;
      made.style.width = `${cell.width}px`;
      (cell.frozen ? frozen : layer).append(made);
    });
  }

  return {
    drawn: draw,
    press: (_hit, event) => (event.target instanceof Element && foot.contains(event.target) ? true : undefined),
  };
}
