/**
 * Maps the browser's scroll bar to the content. Browsers clamp elements at about 33 million pixels (Chromium) or drop them
 * above 17.9 million (Firefox), so the scrolled element is at most {@link SPACER_CAP} tall. Beyond that a jump of the bar is
 * taken in proportion, while small steps (wheel, touch) move the content pixel by pixel; the bar is put back in proportion
 * once scrolling rests.
 */
export const SPACER_CAP = 8_000_000;

export interface BarState {
  /** Height of all rows and what stands around them. */
  readonly content: number;
  /** Height of the part that is seen. */
  readonly viewport: number;
  /** `scrollTop` as last seen or set. */
  readonly bar: number;
  /** Distance the content is scrolled by, `0 .. content - viewport`. */
  readonly top: number;
}

export const spacerHeight = (content: number) => Math.min(content, SPACER_CAP);

const contentReach = (s: BarState) => Math.max(0, s.content - s.viewport);
const barReach = (s: BarState) => Math.max(0, spacerHeight(s.content) - s.viewport);

/** A step of the bar up to this size came from wheel, touch or keyboard, not from dragging it (one pixel of a drag is more). */
const smallStep = (s: BarState) => spacerHeight(s.content) / Math.max(1, s.viewport) / 2;

/** The state after the browser moved the bar. */
export function barMoved(state: BarState, bar: number): BarState {
  if (state.content <= SPACER_CAP) return { ...state, bar, top: clampTop(state, bar) };
  const delta = bar - state.bar;
  if (delta === 0) return state;
  const top = Math.abs(delta) <= smallStep(state) ? state.top + delta : (bar / barReach(state)) * contentReach(state);
  return { ...state, bar, top: clampTop(state, top) };
}

/** Scrolls the content to `top`; the bar follows in proportion. */
export function scrolledTo(state: BarState, top: number): BarState {
  const next = { ...state, top: clampTop(state, top) };
  return { ...next, bar: properBar(next) };
}

/** Where the bar belongs for the content's position. */
export function properBar(state: BarState): number {
  if (state.content <= SPACER_CAP) return state.top;
  const reach = contentReach(state);
  return reach === 0 ? 0 : Math.round((state.top / reach) * barReach(state));
}

/** The bar has hit an end though the content has not: it must be put right at once, or the wheel would stick. */
export function barStuck(state: BarState): boolean {
  if (state.content <= SPACER_CAP) return false;
  return (state.bar <= 0 && state.top > 0) || (state.bar >= barReach(state) - 1 && state.top < contentReach(state));
}

/** Content or viewport changed its size. */
export function resized(state: BarState, content: number, viewport: number): BarState {
  const next = { ...state, content, viewport };
  return scrolledTo(next, next.top);
}

const clampTop = (s: BarState, top: number) => Math.max(0, Math.min(top, contentReach(s)));
