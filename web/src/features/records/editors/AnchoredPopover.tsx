import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import styles from "../records.module.css";

interface AnchoredPopoverProps {
  /** The place it belongs to, in viewport pixels. */
  rect: DOMRect;
  label: string;
  onClose: () => void;
  /** Starts over the place instead of below it, as an editor does. */
  over?: boolean;
  children: ReactNode;
}

/** Content floating at a cell: takes the focus, closes by Escape or a press outside. */
export function AnchoredPopover({ rect, label, onClose, over, children }: AnchoredPopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const style = anchor.current?.style;
    if (!style) return;
    style.left = `${rect.left}px`;
    style.top = `${rect.top}px`;
    style.width = `${rect.width}px`;
    style.height = over ? "0px" : `${rect.height}px`;
  }, [rect, over]);
  return (
    <>
      <span ref={anchor} className={styles.anchor} aria-hidden="true" />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={over ? 0 : 2}
        className={styles.editor}
      >
        <Dialog aria-label={label} className={styles.editorDialog}>
          {children}
        </Dialog>
      </Popover>
    </>
  );
}
