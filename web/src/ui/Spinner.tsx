import styles from "./Spinner.module.css";

/** A small turning ring; purely visual, so say in words elsewhere what is going on. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
