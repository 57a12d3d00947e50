import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { i18n } from "@/i18n/i18n";
import styles from "./Field.module.css";
import menu from "./Menu.module.css";
import { FieldLabel, FieldNotes } from "./TextField";

export interface Choice<V extends string> {
  value: V;
  label: string;
  /** A second, quieter line. */
  detail?: string;
  icon?: ReactNode;
  disabled?: boolean;
}

interface ChoiceFieldProps<V extends string> {
  label: string;
  /** Hides the label from view, not from screen readers. */
  hideLabel?: boolean;
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  help?: ReactNode;
  error?: string | null;
  placeholder?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  name?: string;
}

/** Picks one of a few choices. */
export function Select<V extends string>({ choices, value, onChange, ...props }: ChoiceFieldProps<V>) {
  const labelled = props.hideLabel ? { "aria-label": props.label } : {};
  return (
    <AriaSelect
      {...labelled}
      name={props.name}
      className={styles.field}
      value={value}
      onChange={(key) => onChange(key as V)}
      isDisabled={props.isDisabled}
      isRequired={props.isRequired}
      isInvalid={Boolean(props.error)}
      placeholder={props.placeholder ?? i18n._({ id: "ui.select.placeholder", message: "Choose…" })}
      disabledKeys={choices.filter((choice) => choice.disabled).map((choice) => choice.value)}
    >
      {props.hideLabel ? null : <FieldLabel text={props.label} required={props.isRequired} />}
      <AriaButton className={`${styles.input} ${styles.trigger}`}>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </AriaButton>
      <FieldNotes help={props.help} error={props.error} />
      <ChoiceList choices={choices} />
    </AriaSelect>
  );
}

/** Picks one of many choices by typing a part of its name. */
export function ComboBox<V extends string>({ choices, value, onChange, ...props }: ChoiceFieldProps<V>) {
  const labelled = props.hideLabel ? { "aria-label": props.label } : {};
  return (
    <AriaComboBox
      {...labelled}
      name={props.name}
      className={styles.field}
      value={value}
      onChange={(key) => key !== null && onChange(key as V)}
      isDisabled={props.isDisabled}
      isRequired={props.isRequired}
      isInvalid={Boolean(props.error)}
      menuTrigger="focus"
    >
      {props.hideLabel ? null : <FieldLabel text={props.label} required={props.isRequired} />}
      <div className={styles.withButton}>
        <Input className={styles.input} placeholder={props.placeholder} />
        <AriaButton className={styles.inside}>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      </div>
      <FieldNotes help={props.help} error={props.error} />
      <ChoiceList choices={choices} />
    </AriaComboBox>
  );
}

function ChoiceList<V extends string>({ choices }: { choices: readonly Choice<V>[] }) {
  return (
    <Popover className={`${menu.popover} ${menu.wide}`} offset={4}>
      <ListBox className={menu.menu}>
        {choices.map((choice) => (
          <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className={menu.item}>
            {choice.icon}
            <div className={menu.text}>
              <Text slot="label">{choice.label}</Text>
              {choice.detail ? (
                <Text slot="description" className={menu.detail}>
                  {choice.detail}
                </Text>
              ) : null}
            </div>
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
