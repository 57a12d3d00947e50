import { renderSVG } from "uqr";
import styles from "./QrCode.module.css";

/** A text for a camera to read, dark on light in every theme, since not all cameras read the reverse. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <img
      className={styles.code}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(text))}`}
      alt={label}
    />
  );
}
