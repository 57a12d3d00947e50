import { useRef } from "react";
import { Popover } from "react-aria-components/Popover";
import { type MenuEntry, MenuList } from "./Menu";
import styles from "./Menu.module.css";

interface ContextMenuProps {
  label: string;
  entries: MenuEntry[];
  /** Where it was asked for, in viewport pixels. */
  at: { x: number; y: number };
  onClose: () => void;
}

/** A menu at a point of the page, such as where the right button was pressed. Rendered while open only. */
export function ContextMenu({ label, entries, at, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const place = (element: HTMLSpanElement | null) => {
    anchor.current = element;
    if (!element) return;
    element.style.left = `${at.x}px`;
    element.style.top = `${at.y}px`;
  };
  return (
    <>
      <span ref={place} className={styles.anchor} aria-hidden="true" />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={0}
        className={styles.popover}
      >
        <MenuList label={label} entries={entries} onClose={onClose} />
      </Popover>
    </>
  );
}
