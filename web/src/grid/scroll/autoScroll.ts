import type { Sheet } from "../core/sheet";

/** Pixels per frame for a pointer this far beyond an edge: slow close to it, then faster and faster. */
export const speedAt = (distance: number) => Math.sign(distance) * Math.min(1200, (Math.abs(distance) / 6) ** 1.6 + 2);

/** How far a coordinate lies beyond `from .. to`; 0 inside. */
export const beyond = (at: number, from: number, to: number) => (at < from ? at - from : at > to ? at - to : 0);

/** Scrolls while the pointer is beyond the edge of the cells; `step` is called after each frame that scrolled. */
export class AutoScroll {
  private frame = 0;
  private dx = 0;
  private dy = 0;
  /** The drag began over the frozen part: only its outer edge scrolls. */
  private fromFrozen = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly step: () => void,
  ) {}

  start(clientX: number): void {
    const box = this.sheet.el.view.getBoundingClientRect();
    const x = this.sheet.settings.rtl ? box.right - clientX : clientX - box.left;
    this.fromFrozen = x < this.sheet.gutter + this.sheet.cols.frozenWidth;
  }

  /** @param scrolls which directions are wanted */
  aim(clientX: number, clientY: number, scrolls: "both" | "x" | "y" | "none"): void {
    const { el, gutter, cols, settings } = this.sheet;
    const box = el.view.getBoundingClientRect();
    const edge = this.fromFrozen ? 0 : gutter + cols.frozenWidth;
    const left = box.left + (settings.rtl ? 0 : edge);
    const right = box.right - (settings.rtl ? edge : 0);
    const x = beyond(clientX, left, right) * (settings.rtl ? -1 : 1);
    const y = beyond(clientY, box.top + settings.headerHeight, box.bottom - settings.footerHeight);
    this.dx = scrolls === "both" || scrolls === "x" ? x : 0;
    this.dy = scrolls === "both" || scrolls === "y" ? y : 0;
    if ((this.dx || this.dy) && !this.frame) this.frame = requestAnimationFrame(this.run);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly run = () => {
    this.frame = 0;
    const { scroll } = this.sheet;
    if (!this.dx && !this.dy) return;
    this.sheet.scrollTo(scroll.x + (this.dx ? speedAt(this.dx) : 0), scroll.y + (this.dy ? speedAt(this.dy) : 0));
    this.step();
    this.frame = requestAnimationFrame(this.run);
  };
}
