import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import type { Command, RowChange, Target } from "./calls";
import styles from "./privileges.module.css";

const TEXTS = ["text", "character varying", "character", "name"];

interface NewPolicyProps {
  target: Target;
  roles: RoleInfo[];
  taken: readonly string[];
  onChoose: (change: RowChange) => void;
  onCancel: () => void;
}

/** A policy from a template; what it says as SQL is shown next. */
export function NewPolicy({ target, roles, taken, onChoose, onCancel }: NewPolicyProps) {
  const columns = useQuery({
    queryKey: ["columns", target.databaseId, target.oid, "texts"],
    queryFn: ({ signal }) =>
      rpc.call("columns.list", { database_id: target.databaseId, table_oid: target.oid }, { signal }),
  });
  const texts = (columns.data ?? []).filter((column) => TEXTS.includes(column.type));
  const [template, setTemplate] = useState<"own" | "all" | "written">("own");
  const [column, setColumn] = useState<string | null>(null);
  const [condition, setCondition] = useState("");
  const [restrictive, setRestrictive] = useState(false);
  const [role, setRole] = useState("everyone");
  const [command, setCommand] = useState<Command | null>(null);
  const [name, setName] = useState<string | null>(null);
  const rules = command ?? (template === "own" ? "ALL" : "SELECT");
  const suggested = nameFor(template);
  const complete = template === "own" ? column !== null : template === "written" ? condition.trim() !== "" : true;
  const called = (name ?? suggested).trim();
  const clash = taken.includes(called);

  return (
    <section className={styles.box} aria-label={i18n._({ id: "rows.add", message: "Add a policy" })}>
      <Select
        label={i18n._({ id: "rows.template", message: "Which rows" })}
        value={template}
        choices={[
          {
            value: "own",
            label: i18n._({ id: "rows.template.own", message: "Rows that name the role itself" }),
            detail: i18n._({ id: "rows.template.own.help", message: "A column holds the name of the database role" }),
          },
          { value: "all", label: i18n._({ id: "rows.template.all", message: "All rows" }) },
          {
            value: "written",
            label: i18n._({ id: "rows.template.written", message: "Rows that meet a condition" }),
            detail: i18n._({ id: "rows.template.written.help", message: "In your own words, as SQL" }),
          },
        ]}
        onChange={setTemplate}
      />
      {template === "own" ? (
        <Select
          label={i18n._({ id: "rows.column", message: "Column with the role’s name" })}
          help={
            columns.data && texts.length === 0
              ? i18n._({ id: "rows.column.none", message: "The table has no text column to hold it." })
              : undefined
          }
          value={column}
          choices={texts.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={setColumn}
        />
      ) : null}
      {template === "written" ? (
        <TextField
          label={i18n._({ id: "rows.condition", message: "Condition" })}
          help={i18n._({
            id: "rows.condition.help",
            message:
              "An expression over the columns of the table, such as status = 'open'. It is tried out before it is kept.",
          })}
          value={condition}
          onChange={setCondition}
          rows={3}
        />
      ) : null}
      <Select
        label={i18n._({ id: "rows.command", message: "May be" })}
        value={rules}
        choices={commands()}
        onChange={setCommand}
      />
      <Select
        label={i18n._({ id: "rows.role", message: "By" })}
        value={role}
        choices={[
          { value: "everyone", label: everyone() },
          ...roles.map((one) => ({ value: String(one.oid), label: one.name })),
        ]}
        onChange={setRole}
      />
      <TextField
        label={i18n._({ id: "rows.name", message: "Name of the policy" })}
        value={name ?? suggested}
        onChange={setName}
        error={clash ? i18n._({ id: "rows.name.taken", message: "There is a policy of this name." }) : null}
      />
      {template === "written" ? (
        <Checkbox
          isSelected={restrictive}
          onChange={setRestrictive}
          help={i18n._({ id: "rows.narrow.help", message: "By itself it lets no row in (RESTRICTIVE)." })}
        >
          {i18n._({ id: "rows.narrow", message: "Only take away rows that do not meet it" })}
        </Checkbox>
      ) : null}
      <div className={styles.actions}>
        <Button onPress={onCancel}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>
        <Button
          variant="primary"
          isDisabled={called === "" || clash || !complete}
          onPress={() =>
            onChoose({
              kind: "add",
              name: called,
              command: rules,
              roleOid: role === "everyone" ? null : Number(role),
              userAttnum: template === "own" ? Number(column) : null,
              condition: template === "written" ? condition.trim() : null,
              restrictive: template === "written" && restrictive,
            })
          }
        >
          {i18n._({ id: "rows.show", message: "Show the SQL" })}
        </Button>
      </div>
    </section>
  );
}

function nameFor(template: "own" | "all" | "written"): string {
  switch (template) {
    case "own":
      return i18n._({ id: "rows.name.own", message: "own rows" });
    case "all":
      return i18n._({ id: "rows.name.all", message: "all rows" });
    case "written":
      return i18n._({ id: "rows.name.written", message: "some rows" });
  }
}

export function everyone(): string {
  return i18n._({ id: "rows.everyone", message: "Everyone with access to the table" });
}

/** What a policy can rule, in words. */
export function commands(): { value: Command; label: string }[] {
  return [
    { value: "ALL", label: i18n._({ id: "rows.all", message: "Read, added, changed and deleted" }) },
    { value: "SELECT", label: i18n._({ id: "rows.select", message: "Read" }) },
    { value: "INSERT", label: i18n._({ id: "rows.insert", message: "Added" }) },
    { value: "UPDATE", label: i18n._({ id: "rows.update", message: "Changed" }) },
    { value: "DELETE", label: i18n._({ id: "rows.delete", message: "Deleted" }) },
  ];
}
