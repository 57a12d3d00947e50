import type { ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover } from "react-aria-components/Popover";
import styles from "./Menu.module.css";

interface PopoverProps {
  /** Names the content for screen readers. */
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** As wide as its content needs. */
  wide?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** Content floating beside the button that opened it. */
export function Popover({ label, trigger, isOpen, onOpenChange, wide, children }: PopoverProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover
        className={wide ? `${styles.popover} ${styles.roomy}` : styles.popover}
        offset={4}
        placement="bottom start"
      >
        <Dialog aria-label={label} className={styles.dialog}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
