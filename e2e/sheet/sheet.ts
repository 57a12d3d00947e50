import { test as base, expect, type Page } from "@playwright/test";

/** What the demo page puts on its window. */
interface DemoWindow {
  grid: {
    selection: { basis: string; active: { row: number; column: number } | null; ranges: unknown[] };
    editing: boolean;
    select(selection: unknown): void;
    scrollToRow(row: number, align: string): void;
    visibleRows(): { first: number; last: number };
    cellRect(row: number, columnId: string): DOMRect | null;
  };
  rows: { cell(row: number, columnId: string): { text: string } };
  log: unknown[][];
}

/** A sheet of ten million rows, as a person meets it. */
export class SheetPage {
  constructor(readonly page: Page) {}

  /** @param query what to show, for example `theme=dark&groups=8` */
  async open(query = ""): Promise<void> {
    await this.page.goto(`?${query}`);
    await expect(this.page.getByRole("row").nth(5)).toBeVisible();
  }

  ask<T>(question: (demo: DemoWindow) => T): Promise<T> {
    return this.page.evaluate(`(${question})(window)`) as Promise<T>;
  }

  /** Two frames later everything asked for is drawn. */
  drawn(): Promise<unknown> {
    return this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  text(row: number, id: string): Promise<string> {
    return this.page.evaluate(`rows.cell(${row}, "${id}").text`) as Promise<string>;
  }

  selection() {
    return this.ask((demo) => demo.grid.selection);
  }

  async middle(row: number, id: string): Promise<{ x: number; y: number }> {
    const box = (await this.page.evaluate(`grid.cellRect(${row}, "${id}").toJSON()`)) as DOMRect;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async click(row: number, id: string): Promise<void> {
    const { x, y } = await this.middle(row, id);
    await this.page.mouse.click(x, y);
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 5 });
    await this.page.mouse.up();
    await this.drawn();
  }

  /** What the sheet has asked of its host by this name. */
  async wishes(name: string): Promise<unknown[][]> {
    const all = await this.ask((demo) => demo.log);
    return all.filter((entry) => entry[0] === name).map((entry) => entry.slice(1));
  }
}

export const test = base.extend<{ sheet: SheetPage }>({
  sheet: async ({ page }, use) => {
    const sheet = new SheetPage(page);
    await sheet.open();
    await use(sheet);
  },
});

export { expect };
