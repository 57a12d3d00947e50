import { type ReactNode, useId } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Link as AriaLink, type LinkProps as AriaLinkProps } from "react-aria-components/Link";
import styles from "./Button.module.css";
import { Spinner } from "./Spinner";
import { Tooltip } from "./Tooltip";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  variant?: ButtonVariant;
  size?: "sm" | "md";
  /** Shown before the label. */
  icon?: ReactNode;
}

function look({ variant = "secondary", size = "md" }: Look): string {
  return `${styles.button} ${styles[variant]} ${styles[size]}`;
}

export interface ButtonProps extends Look, Omit<AriaButtonProps, "className" | "children"> {
  children: ReactNode;
  /** Why it cannot be pressed: shown as a tooltip and read aloud, for which it stays focusable. */
  refusal?: string | null | undefined;
}

/** A press is ignored, but the button can still be reached. */
const ignored = { onPress: undefined, type: "button" as const, "aria-disabled": true };

/** A button with a label. While `isPending` it stays focusable, shows a spinner and ignores presses. */
export function Button({ variant, size, icon, children, isPending, refusal, ...props }: ButtonProps) {
  const why = useId();
  // the library's own pending state announces an element that is gone by the time it is read
  const button = (
    <AriaButton
      {...props}
      {...(isPending ? ignored : {})}
      {...(refusal ? { ...ignored, isDisabled: false, "aria-describedby": why } : {})}
      className={look({ variant, size })}
      data-pending={isPending || undefined}
      data-refused={refusal ? true : undefined}
    >
      {isPending ? <Spinner /> : icon}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
  return refusal ? (
    <>
      <Tooltip text={refusal}>{button}</Tooltip>
      <span id={why} hidden>
        {refusal}
      </span>
    </>
  ) : (
    button
  );
}

export interface ButtonLinkProps extends Look, Omit<AriaLinkProps, "className" | "children"> {
  children: ReactNode;
}

/** A link that looks like a button. */
export function ButtonLink({ variant, size, icon, children, ...props }: ButtonLinkProps) {
  return (
    <AriaLink {...props} className={look({ variant, size })}>
      {icon}
      <span className={styles.label}>{children}</span>
    </AriaLink>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "children" | "aria-label"> {
  /** What it does; read aloud and shown as a tooltip. */
  label: string;
  icon: ReactNode;
  size?: "sm" | "md";
  variant?: ButtonVariant;
  /** Why it cannot be pressed; as a button's. */
  refusal?: string | null | undefined;
}

/** A button that shows only an icon. */
export function IconButton({ label, icon, size = "sm", variant = "quiet", refusal, ...props }: IconButtonProps) {
  const why = useId();
  return (
    <>
      <Tooltip text={refusal ? `${label}: ${refusal}` : label}>
        <AriaButton
          {...props}
          {...(refusal ? { ...ignored, isDisabled: false, "aria-describedby": why } : {})}
          aria-label={label}
          className={`${look({ variant, size })} ${styles.iconOnly}`}
          data-refused={refusal ? true : undefined}
        >
          {icon}
        </AriaButton>
      </Tooltip>
      {refusal ? (
        <span id={why} hidden>
          {refusal}
        </span>
      ) : null}
    </>
  );
}
