import { Search, X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField } from "react-aria-components/SearchField";
import { i18n } from "@/i18n/i18n";
import styles from "./SearchBox.module.css";

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  /** How much room it takes: all there is, or little beside other controls. */
  size?: "full" | "compact";
}

/** Narrows a list as one types; Escape empties it. */
export function SearchBox({ label, value, onChange, autoFocus, size = "full" }: SearchBoxProps) {
  return (
    <SearchField
      className={`${styles.search} ${styles[size]}`}
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <Search aria-hidden="true" />
      <Input className={styles.input} placeholder={label} />
      {value ? (
        <AriaButton className={styles.clear} aria-label={i18n._({ id: "ui.clear", message: "Clear" })}>
          <X aria-hidden="true" />
        </AriaButton>
      ) : null}
    </SearchField>
  );
}
