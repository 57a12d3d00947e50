import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { UserInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { userChanged, userTitle, useUser } from "@/model/session";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { ConfirmDialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { PasswordField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import { AccessSection } from "./AccessSection";
import { SavedForm } from "./SavedForm";
import { asForm, UserFields } from "./UserFields";
import styles from "./users.module.css";

/** One person's account, as an administrator sees it. */
export function UserPage({ userId }: { userId: number }) {
  const user = useQuery({
    queryKey: ["users", userId],
    queryFn: ({ signal }) => rpc.call("users.get", { user_id: userId }, { signal }),
  });
  if (user.error) return <ErrorBox error={user.error} onRetry={() => user.refetch()} />;
  if (!user.data) return <Skeleton label={i18n._({ id: "user.loading", message: "Loading the user" })} />;
  return (
    <>
      <Section title={userTitle(user.data)}>
        <EditForm key={JSON.stringify(user.data)} user={user.data} />
      </Section>
      <Section title={i18n._({ id: "user.resetPassword", message: "Set a new password" })}>
        <ResetForm user={user.data} />
      </Section>
      <AccessSection user={user.data} />
      <DeleteSection user={user.data} />
    </>
  );
}

function EditForm({ user }: { user: UserInfo }) {
  const client = useQueryClient();
  const self = useUser();
  const [form, setForm] = useState(asForm(user));
  const [administrator, setAdministrator] = useState(user.is_superuser);
  const changed = administrator !== user.is_superuser || JSON.stringify(form) !== JSON.stringify(asForm(user));
  const save = useMutation({
    mutationFn: () =>
      rpc.call("users.patch_other", {
        user_id: user.id,
        is_superuser: administrator,
        ...form,
        username: form.username.trim(),
        full_name: form.full_name.trim() || null,
      }),
    onSuccess: async (saved) => {
      if (saved.id === self.id) userChanged(saved);
      await client.invalidateQueries({ queryKey: ["users"] });
      toast.success(i18n._({ id: "user.saved", message: "“{name}” is saved", values: { name: saved.username } }));
    },
  });
  return (
    <SavedForm
      label={i18n._({ id: "profile.details", message: "Details" })}
      submitLabel={i18n._({ id: "ui.save", message: "Save" })}
      ready={changed && form.username.trim() !== ""}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onReset={() => {
        setForm(asForm(user));
        setAdministrator(user.is_superuser);
      }}
    >
      <UserFields value={form} onChange={setForm} />
      <Switch
        isSelected={administrator}
        onChange={setAdministrator}
        isDisabled={user.id === self.id}
        help={
          user.id === self.id
            ? i18n._({ id: "user.ownFlag", message: "You cannot take this from yourself." })
            : i18n._({
                id: "users.administrator.help",
                message: "May connect databases and manage users. Rights inside a database still come from its roles.",
              })
        }
      >
        {i18n._({ id: "user.administrator", message: "Administrator" })}
      </Switch>
    </SavedForm>
  );
}

function ResetForm({ user }: { user: UserInfo }) {
  const [password, setPassword] = useState("");
  const reset = useMutation({
    mutationFn: () => rpc.call("users.password.revoke", { user_id: user.id, new_password: password }),
    onSuccess: () => {
      setPassword("");
      toast.success(i18n._({ id: "user.passwordReset", message: "The password is set" }), {
        detail: i18n._({ id: "user.passwordReset.detail", message: "It must be changed at the next login." }),
      });
    },
  });
  return (
    <SavedForm
      label={i18n._({ id: "user.resetPassword", message: "Set a new password" })}
      submitLabel={i18n._({ id: "user.resetPassword.submit", message: "Set password" })}
      ready={password !== ""}
      busy={reset.isPending}
      error={reset.error}
      onSubmit={() => reset.mutate()}
    >
      <PasswordField
        label={i18n._({ id: "profile.password.new", message: "New password" })}
        help={i18n._({ id: "user.resetPassword.help", message: "To be changed at the next login." })}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
    </SavedForm>
  );
}

function DeleteSection({ user }: { user: UserInfo }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const self = useUser();
  const [asking, setAsking] = useState(false);
  if (user.id === self.id) return null;
  const name = userTitle(user);
  return (
    <Section title={i18n._({ id: "user.delete.title", message: "Delete" })}>
      <div className={styles.danger}>
        <Button variant="danger" onPress={() => setAsking(true)}>
          {i18n._({ id: "user.delete", message: "Delete user" })}
        </Button>
      </div>
      {asking ? (
        <ConfirmDialog
          title={i18n._({ id: "user.delete.ask", message: "Delete “{name}”?", values: { name } })}
          confirmLabel={i18n._({ id: "user.delete", message: "Delete user" })}
          danger
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await rpc.call("users.delete", { user_id: user.id });
            await client.invalidateQueries({ queryKey: ["users"], exact: true });
            navigate({ href: addresses.administration("users") });
          }}
        >
          <p>
            {i18n._({
              id: "user.delete.text",
              message: "They lose access to every database here. Database roles and all data stay as they are.",
            })}
          </p>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}
