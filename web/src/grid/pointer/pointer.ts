import type { Drag, Feature, Hit, Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { AutoScroll } from "../scroll/autoScroll";
import { hitAt } from "./hit";

/** Turns pointer events into gestures and offers each to the features in their order. */
export const installPointer: Install = (sheet) => {
  const { view, textarea } = sheet.el;
  const gesture = new Gesture(sheet);

  const onDown = (event: PointerEvent) => {
    if (event.pointerType === "touch" || event.button > 0) return;
    sheet.commit();
    const drag = offer(sheet, hitOf(sheet, event), event);
    if (drag && drag !== true) gesture.begin(drag, event);
  };
  /** Keeps the focus where it is: in the textarea. */
  const onMouseDown = (event: MouseEvent) => {
    event.preventDefault();
    textarea.focus({ preventScroll: true });
  };
  /** A tap: touch scrolls natively, so only the finished click counts. */
  const onClick = (event: PointerEvent) => {
    if (event.pointerType !== "touch") return;
    textarea.inputMode = "none";
    sheet.commit();
    const hit = hitOf(sheet, event);
    const drag = offer(sheet, hit, event);
    if (drag && drag !== true) drag.end?.(hit, event);
    textarea.focus({ preventScroll: true });
  };
  view.addEventListener("pointerdown", onDown);
  view.addEventListener("mousedown", onMouseDown);
  view.addEventListener("click", onClick as EventListener);
  return { keys: { Escape: () => gesture.cancel() }, destroy: () => gesture.cancel() };
};

export const hitOf = (sheet: Sheet, event: MouseEvent): Hit =>
  hitAt(sheet, event.clientX, event.clientY, event.target as Element);

function offer(sheet: Sheet, hit: Hit, event: PointerEvent): Drag | true | undefined {
  for (const feature of sheet.features as Feature[]) {
    const taken = feature.press?.(hit, event);
    if (taken) return taken;
  }
  return undefined;
}

class Gesture {
  private drag: Drag | null = null;
  private last: PointerEvent | null = null;
  private readonly auto: AutoScroll;

  constructor(private readonly sheet: Sheet) {
    this.auto = new AutoScroll(sheet, () => this.moveAgain());
  }

  begin(drag: Drag, event: PointerEvent): void {
    this.cancel();
    this.drag = drag;
    this.last = event;
    this.auto.start(event.clientX);
    window.addEventListener("pointermove", this.onMove);
    window.addEventListener("pointerup", this.onUp);
    window.addEventListener("pointercancel", this.onCancel);
  }

  /** @returns whether there was a gesture to cancel */
  cancel(): boolean {
    const { drag } = this;
    this.finish();
    drag?.cancel?.();
    return drag !== null;
  }

  private readonly onMove = (event: PointerEvent) => {
    if (!this.drag) return;
    this.last = event;
    this.auto.aim(event.clientX, event.clientY, this.drag.scrolls);
    this.drag.move(hitOf(this.sheet, event), event);
  };

  private moveAgain(): void {
    if (this.drag && this.last) this.drag.move(hitOf(this.sheet, this.last), this.last);
  }

  private readonly onUp = (event: PointerEvent) => {
    const { drag } = this;
    this.finish();
    drag?.end?.(hitOf(this.sheet, event), event);
  };

  private readonly onCancel = () => {
    this.cancel();
  };

  private finish(): void {
    this.drag = null;
    this.auto.stop();
    window.removeEventListener("pointermove", this.onMove);
    window.removeEventListener("pointerup", this.onUp);
    window.removeEventListener("pointercancel", this.onCancel);
  }
}
