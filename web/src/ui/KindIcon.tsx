import { Database, Eye, Folder, Sheet } from "lucide-react";
import styles from "./KindIcon.module.css";

const icons = { store: Database, folder: Folder, sheet: Sheet, derived: Eye };

/** One icon and colour per kind of thing, the same everywhere. */
export function KindIcon({ kind }: { kind: keyof typeof icons }) {
  const Icon = icons[kind];
  return <Icon className={styles[kind]} aria-hidden="true" />;
}
