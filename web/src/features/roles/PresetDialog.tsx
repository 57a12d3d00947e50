import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { schemasQuery } from "@/model/catalog";
import { checkName } from "@/model/names";
import { useUser } from "@/model/session";
import { Button } from "@/ui/Button";
import { Checkbox, Radios, Switch } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { PasswordField, TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import { NewCollaborator } from "./NewCollaborator";
import { type Preset, presets } from "./presets";
import styles from "./roles.module.css";

interface PresetDialogProps {
  databaseId: number;
  serverId: number;
  /** A role that is there; null makes a new one. */
  role: RoleInfo | null;
  onClose: () => void;
}

/** Rights for people who need not know PostgreSQL: what they may do, where, the SQL for it, and go. */
export function PresetDialog({ databaseId, serverId, role, onClose }: PresetDialogProps) {
  const client = useQueryClient();
  const user = useUser();
  const schemas = useQuery(schemasQuery(databaseId));
  const [preset, setPreset] = useState<Preset>("viewer");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [left, setLeft] = useState<readonly number[]>([]);
  const [store, setStore] = useState(true);
  const [person, setPerson] = useState<string | null>(null);
  const problem = role ? null : checkName(name);
  const chosen = (schemas.data ?? []).map((schema) => schema.oid).filter((oid) => !left.includes(oid));
  const storing = !role && user.is_superuser && password !== "" && store;

  const call = (preview: boolean) =>
    rpc.call("roles.apply_preset", {
      database_id: databaseId,
      preset,
      ...(role ? { role_oid: role.oid } : { rolename: name.trim(), password: password || null }),
      schema_oids: left.length === 0 ? null : chosen,
      preview,
    });
  const tried = useMutation({ mutationFn: () => call(true) });
  const run = useMutation({
    mutationFn: async () => {
      await call(false);
      if (!storing) return;
      const stored = await rpc.call("roles.configured.add", { server_id: serverId, name: name.trim(), password });
      if (person === null) return;
      const collaborator = { database_id: databaseId, user_id: Number(person), configured_role_id: stored.id };
      await rpc.call("collaborators.add", collaborator);
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      toast.success(
        i18n._({
          id: "preset.done",
          message: "The role “{name}” is ready",
          values: { name: role?.name ?? name.trim() },
        }),
      );
      onClose();
    },
  });
  const error = run.error ?? tried.error;

  return (
    <Dialog
      title={
        role
          ? i18n._({ id: "preset.title.role", message: "Give “{name}” rights", values: { name: role.name } })
          : i18n._({ id: "preset.title", message: "New role from a preset" })
      }
      width="md"
      busy={run.isPending}
      onClose={onClose}
      onSubmit={() => {
        if (problem) return;
        if (tried.data) run.mutate();
        else tried.mutate();
      }}
      actions={
        <>
          {tried.data ? (
            <Button onPress={() => tried.reset()} isDisabled={run.isPending}>
              {i18n._({ id: "ui.back", message: "Back" })}
            </Button>
          ) : null}
          <Button
            type="submit"
            variant="primary"
            isDisabled={Boolean(problem) || !schemas.data || chosen.length === 0}
            isPending={run.isPending || tried.isPending}
          >
            {tried.data
              ? i18n._({ id: "rows.run", message: "Run" })
              : i18n._({ id: "preset.show", message: "Show the SQL" })}
          </Button>
        </>
      }
    >
      {tried.data ? review(tried.data.statements) : questions()}
      {error ? <ErrorBox error={error} /> : null}
    </Dialog>
  );

  function review(statements: readonly string[]) {
    return (
      <>
        <p>
          {i18n._({
            id: "preset.review",
            message: "PostgreSQL has tried this and taken it back. Run does it, all or nothing.",
          })}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre className={styles.sql} tabIndex={0}>
          {statements.map((one) => `${one};`).join("\n")}
        </pre>
        {storing ? (
          <p className={styles.quiet}>
            {i18n._({
              id: "preset.stores",
              message: "The password is stored too, so that collaborators can work as this role.",
            })}
          </p>
        ) : null}
      </>
    );
  }

  function questions() {
    return (
      <>
        {role ? (
          <p className={styles.quiet}>
            {i18n._({ id: "preset.adds", message: "What the role may do already stays; this adds to it." })}
          </p>
        ) : (
          <>
            <TextField
              label={i18n._({ id: "field.name", message: "Name" })}
              value={name}
              onChange={setName}
              error={name === "" ? null : problem}
              isRequired
              autoFocus
              mono
              autoComplete="off"
            />
            <PasswordField
              label={i18n._({ id: "storedRoles.password", message: "Password" })}
              value={password}
              onChange={setPassword}
              autoComplete="new-password"
            />
            {user.is_superuser && password !== "" ? (
              <Switch isSelected={store} onChange={setStore}>
                {i18n._({ id: "preset.store", message: "Store it, so that collaborators can work as this role" })}
              </Switch>
            ) : null}
            {storing ? <NewCollaborator databaseId={databaseId} person={person} onChoose={setPerson} /> : null}
          </>
        )}
        <Radios
          label={i18n._({ id: "preset.label", message: "May" })}
          choices={presets()}
          value={preset}
          onChange={setPreset}
        />
        {(schemas.data ?? []).length > 1 ? (
          <fieldset className={styles.schemas}>
            <legend>{i18n._({ id: "preset.schemas", message: "In the schemas" })}</legend>
            {schemas.data?.map((schema) => (
              <Checkbox
                key={schema.oid}
                isSelected={!left.includes(schema.oid)}
                onChange={(on) => setLeft(on ? left.filter((oid) => oid !== schema.oid) : [...left, schema.oid])}
              >
                {schema.name}
              </Checkbox>
            ))}
          </fieldset>
        ) : null}
      </>
    );
  }
}
