import { useState } from "react";
import type { TypeOptions } from "@/api/generated";
import { castTargets } from "@/datatypes/casts";
import { dataTypeNamed } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";
import { ChangeDialog } from "../shape/ChangeDialog";
import { DomainField } from "../shape/DomainField";
import { TypeIcon } from "../TypeIcon";

interface TypeFormProps {
  place: TablePlace;
  column: SheetColumn;
  locked: string | null;
}

/** The kind of a column and how it is stored. Only kinds that the values can be cast to are offered. */
export function TypeForm({ place, column, locked }: TypeFormProps) {
  const [name, setName] = useState(column.info.type);
  // The plain type, which the other is the name of as well, unless that is a domain over it.
  const [base, setBase] = useState(column.info.base ?? name);
  const [options, setOptions] = useState<TypeOptions>(column.info.type_options ?? {});
  const [asking, setAsking] = useState(false);
  const kind = dataTypeNamed(base);
  const targets = castTargets(column.info.base ?? column.info.type);
  const kinds = [...new Set([column.type, ...targets.map(dataTypeNamed)])].filter((one) => one.names.length > 0);
  const given = name === base ? cleaned(options, name) : {};
  const retyped = name !== column.info.type;
  const changed =
    retyped ||
    JSON.stringify(given) !== JSON.stringify(name === base ? cleaned(column.info.type_options ?? {}, name) : {});

  function choose(type: string) {
    setName(type);
    setBase(type);
  }

  function chooseKind(id: string) {
    const next = kinds.find((one) => one.id === id);
    const target =
      next &&
      (next.id === column.type.id
        ? column.info.type
        : (next.names.find((one) => targets.includes(one)) ?? next.names[0]));
    if (target) {
      setName(target);
      setBase(target === column.info.type ? (column.info.base ?? target) : target);
    }
    setOptions(target === column.info.type ? (column.info.type_options ?? {}) : {});
  }

  if (locked) {
    return (
      <div className={styles.form}>
        <p>
          {column.type.label()} <code>{column.info.type}</code>
        </p>
        <p className={styles.hint}>{locked}</p>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <Select
        label={i18n._({ id: "type.kind", message: "Kind" })}
        value={kind.id}
        onChange={chooseKind}
        choices={kinds.map((one) => ({ value: one.id, label: one.label(), icon: <TypeIcon name={one.icon} /> }))}
      />
      {kind.id === "enum" ? null : (
        <p className={styles.hint}>
          {i18n._({ id: "type.stored", message: "In the database:" })}{" "}
          <code>{name.replace("mathesar_types.", "")}</code>
        </p>
      )}
      {name === base ? (
        <StorageOptions
          name={name}
          options={options}
          onName={choose}
          onOptions={setOptions}
          allowed={[column.info.base ?? column.info.type, ...targets]}
        />
      ) : null}
      <DomainField
        databaseId={place.databaseId}
        bases={[base]}
        value={name === base ? null : name}
        onChange={(domain) => setName(domain?.name ?? base)}
      />
      {changed ? (
        <div className={styles.formActions}>
          <Button
            onPress={() => {
              setName(column.info.type);
              setBase(column.info.base ?? column.info.type);
              setOptions(column.info.type_options ?? {});
            }}
          >
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button variant="primary" onPress={() => setAsking(true)}>
            {i18n._({ id: "type.ask", message: "Change type…" })}
          </Button>
        </div>
      ) : null}
      {asking ? (
        <ChangeDialog
          place={place}
          columns={[column]}
          title={i18n._({
            id: "type.title",
            message: "Store “{name}” as {type}?",
            values: { name: column.name, type: kind.label() },
          })}
          confirmLabel={i18n._({ id: "type.change", message: "Change type" })}
          patches={[{ id: column.attnum, type: name, type_options: given }]}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

interface StorageOptionsProps {
  name: string;
  options: TypeOptions;
  allowed: readonly string[];
  onName: (name: string) => void;
  onOptions: (options: TypeOptions) => void;
}

/** Sizes and precision of a type. */
function StorageOptions({ name, options, allowed, onName, onOptions }: StorageOptionsProps) {
  const digits = (key: "precision" | "scale" | "length", label: string) => (
    <TextField
      label={label}
      inputMode="numeric"
      value={options[key] === null || options[key] === undefined ? "" : String(options[key])}
      onChange={(text) => onOptions({ ...options, [key]: /^\d+$/.test(text) ? Number(text) : null })}
    />
  );
  const kind = dataTypeNamed(name);
  if (kind.id === "number") {
    return (
      <>
        <Select
          label={i18n._({ id: "type.number.kind", message: "Stored as" })}
          value={name}
          onChange={(next) => {
            onName(next);
            onOptions({});
          }}
          choices={numberKinds().filter((one) => allowed.includes(one.value))}
        />
        {name === "numeric" ? (
          <div className={styles.twoFields}>
            {digits("precision", i18n._({ id: "type.digits", message: "Most digits" }))}
            {digits("scale", i18n._({ id: "type.places", message: "Decimal places" }))}
          </div>
        ) : null}
      </>
    );
  }
  if (kind.id === "text") {
    const limited = name === "character varying" && typeof options.length === "number";
    return (
      <>
        <Switch
          isSelected={limited}
          onChange={(limit) => {
            onName(limit ? "character varying" : "text");
            onOptions(limit ? { length: 255 } : {});
          }}
        >
          {i18n._({ id: "type.limit", message: "Limit the length" })}
        </Switch>
        {limited ? digits("length", i18n._({ id: "type.length", message: "Most characters" })) : null}
      </>
    );
  }
  if (kind.id === "datetime" || kind.id === "time") {
    const withZone = name.includes(" with time zone");
    return (
      <Switch
        isSelected={withZone}
        onChange={(zone) => onName(name.replace(zone ? "without" : "with ", zone ? "with" : "without "))}
      >
        {i18n._({ id: "type.zone", message: "With time zone" })}
      </Switch>
    );
  }
  return null;
}

function numberKinds() {
  return [
    { value: "integer", label: i18n._({ id: "type.integer", message: "Whole number (4 bytes)" }) },
    { value: "bigint", label: i18n._({ id: "type.bigint", message: "Large whole number (8 bytes)" }) },
    { value: "smallint", label: i18n._({ id: "type.smallint", message: "Small whole number (2 bytes)" }) },
    { value: "numeric", label: i18n._({ id: "type.numeric", message: "Exact decimal" }) },
    { value: "double precision", label: i18n._({ id: "type.double", message: "Float (8 bytes, rounded)" }) },
    { value: "real", label: i18n._({ id: "type.real", message: "Float (4 bytes, rounded)" }) },
  ];
}

/** Only members that the type has and that hold something. */
function cleaned(options: TypeOptions, name: string): TypeOptions {
  const keys =
    name === "numeric" ? ["precision", "scale"] : name.startsWith("character") ? ["length"] : ["precision", "fields"];
  return Object.fromEntries(
    keys.filter((key) => options[key] !== null && options[key] !== undefined).map((key) => [key, options[key]]),
  );
}
