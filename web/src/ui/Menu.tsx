import { Check, ChevronRight } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import { Keyboard } from "react-aria-components/Keyboard";
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, SubmenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { Text } from "react-aria-components/Text";
import styles from "./Menu.module.css";

/** One line of a menu: an action, a link, a choice that may be ticked, a group, or a separating line. */
export type MenuEntry =
  | {
      kind?: "action";
      id: string;
      label: string;
      detail?: string;
      icon?: ReactNode;
      keys?: string;
      danger?: boolean;
      disabled?: boolean;
      /** Given: the entry is a choice, and this tells whether it is the chosen one. */
      checked?: boolean;
      onAction?: () => void;
      href?: string;
      target?: string;
      /** The name of the file that comes from `href`. */
      download?: string;
    }
  | { kind: "group"; id: string; label: string; entries: MenuEntry[] }
  | { kind: "submenu"; id: string; label: string; icon?: ReactNode; entries: MenuEntry[] }
  | { kind: "separator"; id: string };

interface MenuProps {
  label: string;
  entries: MenuEntry[];
}

/** A menu that opens from its child, a button. */
export function MenuButton({ label, entries, children }: MenuProps & { children: ReactElement }) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover} offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The entries of a menu, without the surface around them. */
export function MenuList({ label, entries, onClose }: MenuProps & { onClose?: () => void }) {
  return (
    <AriaMenu className={styles.menu} aria-label={label} onClose={onClose}>
      {entries.map((entry) => renderEntry(entry, onClose))}
    </AriaMenu>
  );
}

function renderEntry(entry: MenuEntry, onClose?: () => void): ReactElement {
  switch (entry.kind) {
    case "separator":
      return <Separator key={entry.id} className={styles.separator} />;
    case "group":
      return (
        <MenuSection key={entry.id}>
          <Header className={styles.header}>{entry.label}</Header>
          {entry.entries.map((one) => renderEntry(one, onClose))}
        </MenuSection>
      );
    case "submenu":
      return (
        <SubmenuTrigger key={entry.id} delay={180}>
          <MenuItem className={styles.item} textValue={entry.label}>
            {entry.icon}
            <Text slot="label" className={styles.text}>
              {entry.label}
            </Text>
            <ChevronRight aria-hidden="true" />
          </MenuItem>
          <Popover className={styles.popover} offset={0}>
            <MenuList label={entry.label} entries={entry.entries} {...(onClose ? { onClose } : {})} />
          </Popover>
        </SubmenuTrigger>
      );
    default:
      return renderAction(entry);
  }
}

function renderAction(entry: Extract<MenuEntry, { kind?: "action" }>): ReactElement {
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={entry.danger ? `${styles.item} ${styles.danger}` : styles.item}
      isDisabled={entry.disabled}
      onAction={entry.onAction}
      href={entry.href}
      target={entry.target}
      download={entry.download}
      aria-checked={entry.checked}
    >
      {entry.icon}
      <div className={styles.text}>
        <Text slot="label">{entry.label}</Text>
        {entry.detail ? (
          <Text slot="description" className={styles.detail}>
            {entry.detail}
          </Text>
        ) : null}
      </div>
      {entry.checked ? <Check aria-hidden="true" /> : null}
      {entry.keys ? <Keyboard className={styles.keys}>{entry.keys}</Keyboard> : null}
    </MenuItem>
  );
}
