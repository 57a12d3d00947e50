/** No cell draws more than this: laying out a megabyte in a cell of 160 pixels helps nobody. */
const DRAWN_LENGTH = 600;

/** Shows plain text with as little DOM work as possible: the text node is kept. */
export function setText(element: Element, text: string): void {
  const shown = text.length > DRAWN_LENGTH ? text.slice(0, DRAWN_LENGTH) : text;
  const node = element.firstChild;
  if (node instanceof Text && node === element.lastChild) {
    if (node.data !== shown) node.data = shown;
  } else element.textContent = shown;
}

/** Shows text with highlighted parts. @param marks pairs of start and end, ascending */
export function setMarkedText(element: Element, text: string, marks: readonly (readonly [number, number])[]): void {
  const parts: Node[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(document.createTextNode(text.slice(at, start)), span("mg-mark", text.slice(start, end)));
    at = end;
  }
  parts.push(document.createTextNode(text.slice(at, at + DRAWN_LENGTH)));
  element.replaceChildren(...parts);
}

export function span(className: string, text = ""): HTMLSpanElement {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  return made;
}
