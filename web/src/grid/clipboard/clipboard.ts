import type { Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import type { GridClipboardContent, GridRange } from "../types";
import { copiedRanges, countCells, displayedContent } from "./defaultContent";
import { parseHtmlTable } from "./html";
import { parseTsv } from "./tsv";

/** Copy, cut and paste, by the browser's clipboard events and, for menus, by the asynchronous clipboard. */
export const installClipboard: Install = (sheet) => {
  const { textarea } = sheet.el;
  const clipboard = new SheetClipboard(sheet);
  textarea.addEventListener("copy", (event) => clipboard.onCopy(event, false));
  textarea.addEventListener("cut", (event) => clipboard.onCopy(event, true));
  textarea.addEventListener("paste", (event) => clipboard.onPaste(event));
  sheet.copy = () => clipboard.copy();
  sheet.paste = () => clipboard.paste();
  return {};
};

class SheetClipboard {
  /** Content fetched for a copy that the asynchronous clipboard could not take. */
  private fetched: GridClipboardContent | null = null;

  constructor(private readonly sheet: Sheet) {}

  onCopy(event: ClipboardEvent, cut: boolean): void {
    if (this.sheet.editing) return;
    event.preventDefault();
    if (this.fetched) {
      put(event, this.fetched);
      return;
    }
    const { ranges } = this.sheet.selection;
    const content = this.content(ranges);
    if (content === null) this.failed();
    else if (content instanceof Promise) void this.write(content, ranges, cut);
    else {
      put(event, content);
      this.done(ranges, cut);
    }
  }

  onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (this.sheet.editing || !data) return;
    event.preventDefault();
    this.take(data.getData("text/plain"), data.getData("text/html"));
  }

  async copy(): Promise<void> {
    const { ranges } = this.sheet.selection;
    const content = this.content(ranges);
    if (content === null) this.failed();
    else await this.write(Promise.resolve(content), ranges, false);
  }

  async paste(): Promise<void> {
    const items = await navigator.clipboard.read();
    const read = async (type: string) => {
      const item = items.find((candidate) => candidate.types.includes(type));
      return item ? (await item.getType(type)).text() : "";
    };
    this.take(await read("text/plain"), await read("text/html"));
  }

  private content(ranges: readonly GridRange[]): GridClipboardContent | Promise<GridClipboardContent> | null {
    if (ranges.length === 0) return null;
    const { onCopy } = this.sheet.callbacks;
    return onCopy ? onCopy(ranges) : displayedContent(this.sheet, ranges);
  }

  /** Writes content that must be waited for. Without a secure context only the old copy command is left. */
  private async write(content: Promise<GridClipboardContent>, ranges: readonly GridRange[], cut: boolean) {
    const blob = (flavour: keyof GridClipboardContent, type: string) =>
      content.then((c) => new Blob([c[flavour]], { type }));
    const flavours = { "text/plain": blob("tsv", "text/plain"), "text/html": blob("html", "text/html") };
    const written =
      typeof navigator.clipboard?.write === "function"
        ? await navigator.clipboard.write([new ClipboardItem(flavours)]).then(
            () => true,
            () => false,
          )
        : false;
    if (written || (await this.writeByCommand(content))) this.done(ranges, cut);
    else this.failed();
  }

  private async writeByCommand(content: Promise<GridClipboardContent>): Promise<boolean> {
    this.fetched = await content.catch(() => null);
    if (!this.fetched) return false;
    this.sheet.el.textarea.focus({ preventScroll: true });
    const done = document.execCommand("copy");
    this.fetched = null;
    return done;
  }

  private done(ranges: readonly GridRange[], cut: boolean): void {
    const { callbacks, messages, settings } = this.sheet;
    const cells = countCells(copiedRanges(ranges));
    this.sheet.announce(messages.copied(cells));
    callbacks.onCopied?.(cells);
    if (!cut || settings.readOnly) return;
    if (callbacks.onCut) callbacks.onCut(ranges);
    else callbacks.onClear?.(ranges);
  }

  private failed(): void {
    const { copyFailed } = this.sheet.messages;
    this.sheet.announce(copyFailed);
    this.sheet.callbacks.onCopied?.(0, copyFailed);
  }

  private take(tsv: string, html: string): void {
    const { sheet } = this;
    const target = sheet.selection.ranges.at(-1);
    if (sheet.settings.readOnly) {
      sheet.announce(sheet.messages.readOnly);
      return;
    }
    if (!target) return;
    const cells = tsv !== "" ? parseTsv(tsv) : (parseHtmlTable(html) ?? []);
    sheet.callbacks.onPaste?.({ cells, tsv, html, target });
  }
}

function put(event: ClipboardEvent, content: GridClipboardContent): void {
  event.clipboardData?.setData("text/plain", content.tsv);
  event.clipboardData?.setData("text/html", content.html);
}
