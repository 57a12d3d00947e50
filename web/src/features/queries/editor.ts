import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { PostgreSQL, type SQLNamespace, sql } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  label: string;
  onChange: (text: string) => void;
  onRun: () => void;
}

/** The editor as the page uses it. */
export interface Editor {
  /** The selection if there is one, else everything. */
  statement: () => string;
  /** Everything. */
  text: () => string;
  setText: (text: string) => void;
  /** Names for completion: schemas, their tables, their columns. */
  setCatalog: (catalog: SQLNamespace) => void;
  /** Marks where PostgreSQL found an error; counts characters from 1 in what was last asked for. */
  markError: (position: number | null) => void;
  focus: () => void;
  destroy: () => void;
}

const look = EditorView.theme({
  "&": { fontSize: "var(--text-md)", height: "100%", color: "var(--text)", backgroundColor: "var(--bg)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-content": { fontFamily: "var(--font-mono)", caretColor: "var(--text)", padding: "8px 0" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--bg-sunken)", color: "var(--text-muted)", border: "0" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--bg-selected)",
  },
  ".cm-matchingBracket": { backgroundColor: "var(--bg-active)", color: "inherit" },
  ".cm-tooltip": { backgroundColor: "var(--bg-raised)", border: "1px solid var(--border)", color: "var(--text)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--text-on-accent)" },
  ".cm-sqlError": { textDecoration: "underline wavy var(--danger-text)" },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent-text)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--success-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--kind-form)" },
  { tag: [tags.lineComment, tags.blockComment], color: "var(--text-muted)", fontStyle: "italic" },
  { tag: tags.typeName, color: "var(--kind-view)" },
]);

const setError = StateEffect.define<{ from: number; to: number } | null>();

const errors = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setError)) {
        return effect.value
          ? Decoration.set([Decoration.mark({ class: "cm-sqlError" }).range(effect.value.from, effect.value.to)])
          : Decoration.none;
      }
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Makes an editor for SQL as PostgreSQL speaks it. */
export function createEditor({ parent, text, label, onChange, onRun }: EditorOptions): Editor {
  const language = new Compartment();
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        EditorView.lineWrapping,
        syntaxHighlighting(colours),
        look,
        errors,
        language.of(sql({ dialect: PostgreSQL })),
        EditorView.contentAttributes.of({ "aria-label": label }),
        EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              onRun();
              return true;
            },
          },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
        ]),
      ],
    }),
  });
  const range = () => {
    const { main } = view.state.selection;
    return main.empty ? { from: 0, to: view.state.doc.length } : { from: main.from, to: main.to };
  };
  // Where what was last asked for begins; by the time PostgreSQL has found its fault, something else may be selected.
  let given = 0;
  return {
    statement: () => {
      const { from, to } = range();
      given = from;
      return view.state.sliceDoc(from, to);
    },
    text: () => {
      given = 0;
      return view.state.doc.toString();
    },
    setText: (next) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      view.focus();
    },
    setCatalog: (schema) =>
      view.dispatch({ effects: language.reconfigure(sql({ dialect: PostgreSQL, schema, defaultSchema: "public" })) }),
    markError: (position) => {
      if (position === null) {
        view.dispatch({ effects: setError.of(null) });
        return;
      }
      const from = Math.min(view.state.doc.length, given + position - 1);
      const to = view.state.wordAt(from)?.to ?? Math.min(view.state.doc.length, from + 1);
      view.dispatch({ effects: setError.of(to > from ? { from, to } : null) });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
