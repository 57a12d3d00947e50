import { i18n } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { Kbd } from "@/ui/Pill";
import styles from "../records.module.css";

/** Every key of the sheet. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const rows: [string[], string][] = [
    [["↑ ↓ ← →"], i18n._({ id: "keys.move", message: "Move" })],
    [["Ctrl", "↑ ↓ ← →"], i18n._({ id: "keys.jump", message: "Jump to the end of the data" })],
    [["Shift", "↑ ↓ ← →"], i18n._({ id: "keys.extend", message: "Extend the selection" })],
    [["Tab"], i18n._({ id: "keys.tab", message: "Next cell; also ends an edit" })],
    [["Enter", "F2"], i18n._({ id: "keys.edit", message: "Edit; Enter again saves" })],
    [["Esc"], i18n._({ id: "keys.cancel", message: "Leave an edit without saving" })],
    [["Space"], i18n._({ id: "keys.toggle", message: "Tick a box" })],
    [["Del"], i18n._({ id: "keys.clear", message: "Clear the selected cells" })],
    [["Ctrl", "C"], i18n._({ id: "keys.copy", message: "Copy" })],
    [["Ctrl", "X"], i18n._({ id: "keys.cut", message: "Cut" })],
    [["Ctrl", "V"], i18n._({ id: "keys.paste", message: "Paste" })],
    [["Ctrl", "D"], i18n._({ id: "keys.fillDown", message: "Fill down" })],
    [["Ctrl", "R"], i18n._({ id: "keys.fillRight", message: "Fill to the right" })],
    [["Ctrl", "Z"], i18n._({ id: "keys.undo", message: "Undo" })],
    [["Ctrl", "Shift", "Z"], i18n._({ id: "keys.redo", message: "Redo" })],
    [["Ctrl", "A"], i18n._({ id: "keys.all", message: "Select all" })],
    [["Ctrl", "F"], i18n._({ id: "keys.find", message: "Find in the whole table" })],
    [["Ctrl", "H"], i18n._({ id: "keys.replace", message: "Find and replace" })],
    [["Ctrl", "Enter"], i18n._({ id: "keys.fillSelection", message: "End an edit in all selected cells" })],
    [["Ctrl", ";"], i18n._({ id: "keys.today", message: "Today's date" })],
    [["Ctrl", "Space"], i18n._({ id: "keys.column", message: "Select the column" })],
    [["Shift", "Space"], i18n._({ id: "keys.row", message: "Select the record" })],
    [["Ctrl", "Home / End"], i18n._({ id: "keys.corners", message: "First or last cell of the table" })],
    [["Ctrl", "Shift", "L"], i18n._({ id: "keys.sql", message: "The SQL behind the page" })],
    [["?"], i18n._({ id: "keys.help", message: "This list" })],
    [["Home", "End"], i18n._({ id: "keys.ends", message: "First or last column" })],
    [["Page Up", "Page Down"], i18n._({ id: "keys.page", message: "One page up or down" })],
    [["Alt", "↓"], i18n._({ id: "keys.menu", message: "Menu of the selected column" })],
    [["Shift", "F10"], i18n._({ id: "keys.context", message: "Menu of the cell" })],
    [["Ctrl", "Shift", "Enter"], i18n._({ id: "keys.open", message: "Open the record" })],
  ];
  return (
    <Dialog title={i18n._({ id: "keys.title", message: "Keys of the sheet" })} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
