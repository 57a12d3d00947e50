/** The fixed elements of a sheet. Everything else is recycled inside them. */
export interface SheetElements {
  readonly root: HTMLElement;
  /** The native scroll container. */
  readonly scroller: HTMLElement;
  /** Gives the scroller its range; see `scroll/barMapping`. */
  readonly spacer: HTMLElement;
  /** Stays in view; everything is drawn inside, in coordinates of the viewport. */
  readonly view: HTMLElement;
  readonly head: HTMLElement;
  readonly headRow: HTMLElement;
  readonly headFrozen: HTMLElement;
  readonly headLayer: HTMLElement;
  readonly corner: HTMLElement;
  readonly body: HTMLElement;
  /** Moved by one transform per frame; holds the recycled rows. */
  readonly layer: HTMLElement;
  /** Selection frames over loose columns, and over frozen ones. */
  readonly marks: HTMLElement;
  readonly frozenMarks: HTMLElement;
  readonly editorArea: HTMLElement;
  readonly textarea: HTMLTextAreaElement;
  readonly live: HTMLElement;
}

export function element(className: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Builds the skeleton of a sheet inside `host`. @param id a document-wide unique prefix */
export function buildElements(host: HTMLElement, id: string): SheetElements {
  const root = element("mg");
  const scroller = element("mg-scroller", { tabindex: "-1" });
  const spacer = element("mg-spacer");
  const view = element("mg-view", { role: "grid", id: `${id}-grid`, "aria-multiselectable": "true" });
  const head = element("mg-head", { role: "rowgroup" });
  const headRow = element("mg-head-row", { role: "row", "aria-rowindex": "1" });
  const headFrozen = element("mg-head-frozen", { role: "presentation" });
  const corner = element("mg-corner", { role: "columnheader", "aria-colindex": "1" });
  const headLayer = element("mg-head-layer", { role: "presentation" });
  const body = element("mg-body", { role: "rowgroup" });
  const layer = element("mg-layer", { role: "presentation" });
  const marks = element("mg-marks", { "aria-hidden": "true" });
  const frozenMarks = element("mg-marks", { "aria-hidden": "true" });
  const stick = element("mg-stick");
  const editorArea = element("mg-editor-area");
  const live = element("mg-live", { role: "status", "aria-live": "polite" });
  const textarea = document.createElement("textarea");
  textarea.className = "mg-editor";
  textarea.rows = 1;
  textarea.spellcheck = false;
  textarea.autocapitalize = "off";
  textarea.setAttribute("autocomplete", "off");
  textarea.setAttribute("aria-controls", view.id);

  corner.append(element("mg-hidden"));
  headFrozen.append(corner);
  headRow.append(headFrozen, headLayer);
  head.append(headRow);
  body.append(layer);
  view.append(head, body, marks, frozenMarks);
  stick.append(editorArea);
  spacer.append(stick, view);
  scroller.append(spacer);
  editorArea.append(textarea);
  root.append(scroller, live);
  host.append(root);
  return {
    root,
    scroller,
    spacer,
    view,
    head,
    headRow,
    headFrozen,
    headLayer,
    corner,
    body,
    layer,
    marks,
    frozenMarks,
    editorArea,
    textarea,
    live,
  };
}
