import type { Sheet } from "../core/sheet";
import type { GridRow } from "../types";
import { glyph } from "./glyphs";
import { span } from "./text";

/** Fills the wide cell of a group header, a note or a placeholder's prompt. */
export function paintWide(wide: HTMLElement, row: GridRow, sheet: Sheet): void {
  wide.style.paddingInlineStart = "";
  if (!row.group) {
    wide.replaceChildren(row.text ?? "");
    return;
  }
  const { parts, count, depth = 0, collapsed } = row.group;
  const children: Element[] = [];
  if (collapsed !== undefined) children.push(chevron(collapsed, sheet));
  for (const part of parts) {
    children.push(span("mg-group-label", part.label));
    children.push(span(part.special === "null" ? "mg-badge" : "mg-group-text", part.text));
  }
  if (count) children.push(span("mg-group-count", count));
  wide.style.paddingInlineStart = `${10 + depth * 18}px`;
  wide.replaceChildren(...children);
}

function chevron(collapsed: boolean, sheet: Sheet): Element {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.className = "mg-group-toggle";
  button.dataset.part = "group";
  button.setAttribute("aria-expanded", String(!collapsed));
  button.setAttribute("aria-label", collapsed ? sheet.messages.expandGroup : sheet.messages.collapseGroup);
  button.append(glyph(collapsed ? "chevronRight" : "chevronDown"));
  return button;
}
