import styles from "../forms.module.css";

/** The key under which the server expects nothing. */
export const trapKey = "leave_empty";

/** A field that nobody sees; only machines that fill in everything fill it in. */
export function Trap() {
  return (
    <div className={styles.trap} aria-hidden="true">
      <input type="text" name={trapKey} tabIndex={-1} autoComplete="off" />
    </div>
  );
}
