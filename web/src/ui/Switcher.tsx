import { ChevronsUpDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Button as AriaButton } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { i18n } from "@/i18n/i18n";
import { Highlight, matches } from "./Highlight";
import menu from "./Menu.module.css";
import { Popover } from "./Popover";
import { SearchBox } from "./SearchBox";
import styles from "./Switcher.module.css";

export interface SwitcherGroup {
  id: string;
  /** Shown above the group; leave empty when there is one group only. */
  label?: string;
  entries: { id: string; label: string; href: string; icon?: ReactNode; current?: boolean }[];
}

interface SwitcherProps {
  /** What is switched, as "Switch schema". */
  label: string;
  groups: SwitcherGroup[];
}

/** A small button beside a crumb which lists its siblings: type to search, arrows to move, Enter to go. */
export function Switcher({ label, groups }: SwitcherProps) {
  return (
    <Popover
      label={label}
      trigger={
        <AriaButton className={styles.trigger} aria-label={label}>
          <ChevronsUpDown aria-hidden="true" />
        </AriaButton>
      }
    >
      {(close) => <SwitcherList label={label} groups={groups} onChosen={close} />}
    </Popover>
  );
}

function SwitcherList({ label, groups, onChosen }: SwitcherProps & { onChosen: () => void }) {
  const [search, setSearch] = useState("");
  const found = groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => matches(search, entry.label)) }))
    .filter((group) => group.entries.length > 0);
  const count = found.reduce((sum, group) => sum + group.entries.length, 0);
  const current = groups.flatMap((group) => group.entries).find((entry) => entry.current);
  return (
    <div className={styles.switcher}>
      <Autocomplete inputValue={search} onInputChange={setSearch}>
        <div className={styles.search}>
          <SearchBox
            label={i18n._({ id: "ui.search", message: "Search" })}
            value={search}
            onChange={setSearch}
            autoFocus
          />
        </div>
        <p className={search ? styles.count : "visually-hidden"} role="status">
          {count === 0
            ? i18n._({ id: "ui.search.none", message: "No matches for “{search}”", values: { search } })
            : i18n._({
                id: "ui.search.count",
                message: "{count, plural, one {# match} other {# matches}}",
                values: { count },
              })}
        </p>
        <ListBox
          aria-label={label}
          className={styles.list}
          selectionMode="single"
          selectedKeys={current ? [current.id] : []}
          onAction={onChosen}
        >
          {found.map((group) => (
            <ListBoxSection key={group.id} aria-label={group.label ?? label}>
              {group.label ? <Header className={menu.header}>{group.label}</Header> : null}
              {group.entries.map((entry) => (
                <ListBoxItem
                  key={entry.id}
                  id={entry.id}
                  href={entry.href}
                  textValue={entry.label}
                  className={entry.current ? `${menu.item} ${styles.current}` : menu.item}
                >
                  {entry.icon}
                  <span className={menu.line}>
                    <Highlight text={entry.label} part={search} />
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
