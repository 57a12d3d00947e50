import { openable } from "@/datatypes/uri";
import type { GridPosition } from "@/grid";
import { i18n } from "@/i18n/i18n";
import type { SheetController } from "../page/controller";
import { explainCell } from "../page/explain-cell";
import styles from "../records.module.css";

/** The whole content of the active cell. */
export function CellTab({ controller, active }: { controller: SheetController; active: GridPosition | null }) {
  const column = active && controller.columns[active.column];
  const row = active && controller.sheet.row(active.row);
  const cell = row && column ? controller.sheet.cell(row, column) : undefined;
  if (!cell || !column) {
    return (
      <p className={styles.hint}>{i18n._({ id: "inspector.noCell", message: "Select a cell to see all of it." })}</p>
    );
  }
  const chips =
    cell.value === null || cell.value === undefined ? [] : (column.type.chips?.(cell.value, column.info) ?? []);
  const address = openable(cell.value);
  return (
    <div className={styles.tabBody}>
      <h3 className={styles.cellName}>{column.name}</h3>
      {cell.error === undefined ? null : <p className={styles.cellError}>{explainCell(cell.error)}</p>}
      {cell.value === null || cell.value === undefined ? (
        <span className={styles.nullBadge}>{cell.value === null ? "NULL" : "DEFAULT"}</span>
      ) : column.type.id === "array" ? (
        <>
          <p className={styles.hint}>
            {i18n._({
              id: "inspector.elements",
              message: "{count, plural, one {# element} other {# elements}}",
              values: { count: chips.length },
            })}
          </p>
          <ul className={styles.elements}>
            {chips.map((chip, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity but their place
              <li key={at}>{chip}</li>
            ))}
          </ul>
        </>
      ) : (
        <pre className={styles.cellText}>{fullText(controller, column, cell.value)}</pre>
      )}
      {address ? (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {i18n._({ id: "inspector.openLink", message: "Open in a new tab" })}
        </a>
      ) : null}
    </div>
  );
}

function fullText(
  controller: SheetController,
  column: Parameters<typeof controller.source.text>[0],
  value: unknown,
): string {
  if (column.type.id.startsWith("json") && typeof value === "string" && !/\d{16}|\.\d*0\b/.test(value)) {
    try {
      return JSON.stringify(JSON.parse(value), null, 2);
    } catch {
      return value;
    }
  }
  return controller.source.text(column, value);
}
