import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AddedShare } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { lifetimeChoices } from "@/model/lifetimes";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { PasswordField, TextField } from "@/ui/TextField";
import { LinkAddress } from "./LinkAddress";
import { LinkList } from "./LinkList";

/** What a link belongs to. */
export type LinkSubject =
  | { database_id: number; table_oid: number }
  | { database_id: number; exploration_id: number }
  | { database_id: number; dashboard_id: number };

/** What is said of a link when it is made, whatever it shows. */
export interface LinkTerms {
  name: string;
  password: string | null;
  expires_at: string | null;
  frame_ancestors: string[];
}

interface ShareDialogProps {
  subject: LinkSubject;
  /** What the link is called unless its maker says otherwise. */
  name: string;
  /** What visitors will see. */
  explanation: string;
  /** Choices that this kind of link has besides the common ones. */
  children?: React.ReactNode;
  /** Whether there is anything to share. */
  ready: boolean;
  /** What a feed is offered as: the extensions of its files. */
  feeds?: readonly string[];
  make: (terms: LinkTerms) => Promise<AddedShare>;
  onClose: () => void;
}

const lifetimes = ["7", "30", "365", ""] as const;
const day = 86_400_000;
const shortestPassword = 4;

/** Makes a public link, and manages those that are there already. */
export function ShareDialog(props: ShareDialogProps) {
  const { subject, explanation, children, feeds = ["csv"], make, onClose } = props;
  const client = useQueryClient();
  const key = ["shares", subject];
  const links = useQuery({ queryKey: key, queryFn: ({ signal }) => rpc.call("shares.list", subject, { signal }) });
  const [name, setName] = useState(props.name);
  const [days, setDays] = useState<(typeof lifetimes)[number]>("30");
  const [password, setPassword] = useState("");
  const [origins, setOrigins] = useState("");
  const [made, setMade] = useState<{ token: string; table: boolean } | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const add = useMutation({
    mutationFn: () =>
      make({
        name: name.trim(),
        password: password || null,
        expires_at: days ? new Date(Date.now() + Number(days) * day).toISOString() : null,
        frame_ancestors: origins.split(/[\s,]+/).filter(Boolean),
      }),
    onSuccess: ({ token, share }) => {
      setMade({ token, table: share.kind === "table" });
      return refresh();
    },
  });
  const error = links.error ?? add.error;
  const ready = props.ready && name.trim() !== "" && (password === "" || password.length >= shortestPassword);
  return (
    <Dialog
      title={i18n._({ id: "share.title", message: "Share by a public link" })}
      width="md"
      busy={add.isPending}
      onClose={onClose}
      onSubmit={() => (made ? onClose() : ready && add.mutate())}
      actions={
        <Button type="submit" variant="primary" isDisabled={!made && !ready} isPending={add.isPending}>
          {made ? i18n._({ id: "ui.done", message: "Done" }) : i18n._({ id: "share.make", message: "Make a link" })}
        </Button>
      }
    >
      {made ? <LinkAddress {...made} name={name} feeds={feeds} /> : questions()}
      {error ? <ErrorBox error={error} /> : null}
      {links.data && links.data.length > 0 ? (
        <LinkList
          databaseId={subject.database_id}
          links={links.data}
          onChanged={refresh}
          onRenewed={(link, token) => setMade({ token, table: link.kind === "table" })}
          onRevoked={() => setMade(null)}
        />
      ) : null}
    </Dialog>
  );

  function questions() {
    return (
      <>
        <p>{explanation}</p>
        {children}
        <TextField
          label={i18n._({ id: "field.name", message: "Name" })}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          maxLength={100}
        />
        <Select
          label={i18n._({ id: "tokens.lifetime", message: "Serves for" })}
          value={days}
          onChange={setDays}
          choices={lifetimeChoices(lifetimes)}
        />
        <PasswordField
          label={i18n._({ id: "share.password", message: "Password" })}
          help={i18n._({
            id: "share.password.help",
            message: "Not needed. With one, at least 4 characters long, only those see the records who know it.",
          })}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          maxLength={200}
        />
        <TextField
          label={i18n._({ id: "share.origins", message: "Sites that may embed it" })}
          help={i18n._({
            id: "share.origins.help",
            message: "Not needed. Origins such as https://example.org, with spaces between them.",
          })}
          value={origins}
          onChange={setOrigins}
          maxLength={2000}
        />
      </>
    );
  }
}
