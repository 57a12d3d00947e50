import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import type { Priv, RoleInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { Button, IconButton } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { ComboBox, Select } from "@/ui/Select";
import { toast } from "@/ui/toast-store";
import { replaceGrants, type Target } from "./calls";
import { changes, levelOf, levelsOf, privilegesOf } from "./levels";
import styles from "./privileges.module.css";

interface SharePanelProps {
  target: Target;
  roles: RoleInfo[];
  granted: Priv[];
}

/** Which roles were granted what; changes are sent together. */
export function SharePanel({ target, roles, granted }: SharePanelProps) {
  const client = useQueryClient();
  const nameOf = (oid: number) => roles.find((role) => role.oid === oid)?.name ?? String(oid);
  const before = granted.filter((priv) => priv.role_oid !== target.ownerOid);
  const [after, setAfter] = useState(before);
  const different = changes(before, after);
  const absent = roles.filter(
    (role) => role.oid !== target.ownerOid && after.every((priv) => priv.role_oid !== role.oid),
  );

  const save = useMutation({
    mutationFn: () => replaceGrants(target, different),
    onSuccess: async () => {
      // what a role may see and do can change anywhere
      await client.invalidateQueries();
      toast.success(i18n._({ id: "privileges.saved", message: "The permissions are saved" }));
    },
  });

  const set = (roleOid: number, direct: string[]) =>
    setAfter(after.map((priv) => (priv.role_oid === roleOid ? { ...priv, direct } : priv)));

  return (
    <div className={styles.panel}>
      {target.owned ? null : (
        <Banner>{i18n._({ id: "privileges.readOnly", message: "Only the owner can change these." })}</Banner>
      )}
      <ul className={styles.roles}>
        <li className={styles.role}>
          <code className={styles.name}>{nameOf(target.ownerOid)}</code>
          <Pill tone="accent">{i18n._({ id: "privileges.owner", message: "Owner" })}</Pill>
        </li>
        {after.map((priv) => (
          <GrantRow
            key={priv.role_oid}
            target={target}
            name={nameOf(priv.role_oid)}
            direct={priv.direct}
            onChange={(direct) => set(priv.role_oid, direct)}
            onRemove={() => setAfter(after.filter((other) => other !== priv))}
          />
        ))}
      </ul>
      {after.length === 0 ? (
        <p className={styles.quiet}>
          {i18n._({ id: "privileges.none", message: "Nothing is granted to any other role directly." })}
        </p>
      ) : null}
      {target.owned ? (
        <div className={styles.foot}>
          <div className={styles.add}>
            <ComboBox
              key={after.length}
              label={i18n._({ id: "privileges.addRole", message: "Add a role" })}
              hideLabel
              placeholder={i18n._({ id: "privileges.addRole", message: "Add a role" })}
              value={null}
              choices={absent.map((role) => ({ value: String(role.oid), label: role.name }))}
              onChange={(oid) =>
                setAfter([
                  ...after,
                  { role_oid: Number(oid), direct: [...(levelsOf(target.kind)[0]?.privileges ?? [])] },
                ])
              }
            />
          </div>
          <Button
            variant="primary"
            isDisabled={different.length === 0}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      ) : null}
      {save.error ? <ErrorBox error={save.error} /> : null}
    </div>
  );
}

interface GrantRowProps {
  target: Target;
  name: string;
  direct: string[];
  onChange: (direct: string[]) => void;
  onRemove: () => void;
}

function GrantRow({ target, name, direct, onChange, onRemove }: GrantRowProps) {
  const level = levelOf(target.kind, direct);
  const [custom, setCustom] = useState(!level);
  const shown = custom || !level ? "custom" : level.id;
  const choices = [
    ...levelsOf(target.kind).map(({ id, label }) => ({ value: id, label })),
    { value: "custom", label: i18n._({ id: "level.custom", message: "Custom" }) },
  ];

  function choose(id: string) {
    const chosen = levelsOf(target.kind).find((candidate) => candidate.id === id);
    setCustom(!chosen);
    if (chosen) onChange([...chosen.privileges]);
  }

  return (
    <li className={styles.role}>
      <code className={styles.name}>{name}</code>
      <div className={styles.level}>
        <Select
          label={i18n._({ id: "privileges.level", message: "Access of {name}", values: { name } })}
          hideLabel
          value={shown}
          choices={choices}
          onChange={choose}
          isDisabled={!target.owned}
        />
      </div>
      {target.owned ? (
        <IconButton
          icon={<X aria-hidden="true" />}
          label={i18n._({ id: "privileges.remove", message: "Take all from {name}", values: { name } })}
          onPress={onRemove}
        />
      ) : null}
      {shown === "custom" ? (
        <div className={styles.custom}>
          {privilegesOf(target.kind).map((privilege) => (
            <Checkbox
              key={privilege.name}
              isSelected={direct.includes(privilege.name)}
              isDisabled={!target.owned}
              help={privilege.help}
              onChange={(on) =>
                onChange(on ? [...direct, privilege.name] : direct.filter((other) => other !== privilege.name))
              }
            >
              {privilege.name}
            </Checkbox>
          ))}
        </div>
      ) : null}
    </li>
  );
}
