import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import type { Choice } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import { Highlight, matches } from "@/ui/Highlight";
import { SearchBox } from "@/ui/SearchBox";
import styles from "../records.module.css";

interface ChoiceEditorProps {
  label: string;
  choices: readonly Choice[];
  value: unknown;
  nullable: boolean;
  typed: string;
  onPick: (value: unknown) => void;
  onCancel: () => void;
}

/** Picks one of a column's values by typing a part of it or with the arrows. */
export function ChoiceEditor({ label, choices, value, nullable, typed, onPick, onCancel }: ChoiceEditorProps) {
  const [search, setSearch] = useState(typed);
  const found = choices.filter((choice) => matches(search, choice.label));
  return (
    <Autocomplete inputValue={search} onInputChange={setSearch}>
      <div
        className={styles.pickerSearch}
        onKeyDownCapture={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onCancel();
        }}
      >
        <SearchBox
          label={i18n._({ id: "ui.search", message: "Search" })}
          value={search}
          onChange={setSearch}
          autoFocus
        />
      </div>
      <ListBox
        aria-label={label}
        className={styles.pickerList}
        selectionMode="single"
        selectedKeys={value === null || value === undefined ? ["null"] : [`v${String(value)}`]}
        renderEmptyState={() => (
          <p className={styles.pickerEmpty}>
            {i18n._({ id: "ui.search.none", message: "No matches for “{search}”", values: { search } })}
          </p>
        )}
        onAction={(key) => {
          const choice = choices.find((one) => `v${String(one.value)}` === key);
          onPick(choice ? choice.value : null);
        }}
      >
        {found.map((choice) => (
          <ListBoxItem
            key={String(choice.value)}
            id={`v${String(choice.value)}`}
            textValue={choice.label}
            className={styles.pickerItem}
          >
            <Highlight text={choice.label} part={search} />
          </ListBoxItem>
        ))}
        {nullable && !search ? (
          <ListBoxItem id="null" textValue="NULL" className={`${styles.pickerItem} ${styles.muted}`}>
            {i18n._({ id: "picker.null", message: "No value (NULL)" })}
          </ListBoxItem>
        ) : null}
      </ListBox>
    </Autocomplete>
  );
}
