import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { i18n } from "@/i18n/i18n";
import { createEditor, type Editor } from "./editor";
import styles from "./queries.module.css";

interface SqlEditorProps {
  ref?: Ref<Editor>;
  /** What it starts with. */
  text: string;
  onChange: (text: string) => void;
  onRun: () => void;
}

/** The editor as a component; React draws nothing inside it. */
export function SqlEditor({ ref, text, onChange, onRun }: SqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef({ onChange, onRun });
  latest.current = { onChange, onRun };
  const start = useRef(text);

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const made = createEditor({
      parent: host.current,
      text: start.current,
      label: i18n._({ id: "queries.editor", message: "SQL statement" }),
      onChange: (next) => latest.current.onChange(next),
      onRun: () => latest.current.onRun(),
    });
    editor.current = made;
    made.focus();
    return () => made.destroy();
  }, []);
  useImperativeHandle(ref, () => editor.current as Editor, []);
  return <div ref={host} className={styles.editor} />;
}
