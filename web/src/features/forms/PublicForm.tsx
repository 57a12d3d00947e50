import { useQuery } from "@tanstack/react-query";
import { FileX, Lock, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { FormInfo, FormRules } from "@/api/generated";
import { RpcError, rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button, ButtonLink } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import { isWebAddress } from "./draft";
import { FormLogo } from "./FormLogo";
import { AnswerAddress } from "./fill/AnswerAddress";
import { answerToken, EditAnswer } from "./fill/EditAnswer";
import { FillForm } from "./fill/FillForm";
import { useLook } from "./fill/look";
import styles from "./forms.module.css";
import { rulesQuery } from "./queries";

const notShared = -31002;
const unknown = [-28009, -29107];
const untilRedirect = 3000;

/** The page that visitors of a shared form see. */
export function PublicForm({ token }: { token: string }) {
  const form = useQuery({
    queryKey: ["publicForm", token],
    queryFn: ({ signal }) => rpc.call("forms.get", { form_token: token }, { signal }),
    refetchOnWindowFocus: false,
  });
  const sources = useQuery({
    queryKey: ["publicForm", token, "sources"],
    queryFn: ({ signal }) => rpc.call("forms.get_source_info", { form_token: token }, { signal }),
    enabled: form.isSuccess,
    refetchOnWindowFocus: false,
  });
  const rules = useQuery({ ...rulesQuery(token), enabled: form.isSuccess });
  const [sent, setSent] = useState<{ editToken: string | null } | null>(null);
  const [editing, setEditing] = useState(answerToken);
  const look = useLook(rules.data);
  useTitle(form.data?.header_title?.text || form.data?.name);

  return (
    <div className={styles.public} style={look}>
      <main className={styles.sheet}>{content()}</main>
      <p className={styles.credit}>
        <a href="https://mathesar.org" rel="noreferrer">
          {i18n._({ id: "form.credit", message: "Made with Mathesar" })}
        </a>
      </p>
    </div>
  );

  function again() {
    history.replaceState(null, "", location.pathname + location.search);
    setEditing(null);
    setSent(null);
  }

  function content() {
    if (form.error) return <Closed error={form.error} />;
    if (!form.data || (!sources.data && !sources.error)) {
      return <Skeleton lines={6} label={i18n._({ id: "form.loading", message: "Loading the form" })} />;
    }
    if (!form.data.publish_public) return <Closed error={new RpcError(notShared, "")} />;
    if (sources.error || !sources.data) return <Misconfigured />;
    if (sent) return <Thanks form={form.data} editToken={sent.editToken} onAgain={again} />;
    if (editing) {
      return (
        <>
          <FormHeading form={form.data} />
          <EditAnswer
            form={form.data}
            sources={sources.data}
            token={editing}
            onSaved={() => setSent({ editToken: editing })}
          />
        </>
      );
    }
    if (rules.data && rules.data.state !== "open") return <NoAnswers rules={rules.data} />;
    return (
      <>
        <FormHeading form={form.data} />
        <FillForm form={form.data} sources={sources.data} onSubmitted={(editToken) => setSent({ editToken })} />
      </>
    );
  }
}

export function FormHeading({ form }: { form: Pick<FormInfo, "name" | "token" | "header_title" | "header_subtitle"> }) {
  return (
    <header className={styles.heading}>
      <FormLogo token={form.token} />
      <h1>{form.header_title?.text || form.name}</h1>
      {form.header_subtitle?.text ? <p>{form.header_subtitle.text}</p> : null}
    </header>
  );
}

function Closed({ error }: { error: Error }) {
  const code = error instanceof RpcError ? error.code : 0;
  if (code === notShared) {
    return (
      <EmptyState
        wholePage
        icon={<Lock aria-hidden="true" />}
        title={i18n._({ id: "form.notShared", message: "This form is not published" })}
      >
        {i18n._({ id: "form.notShared.text", message: "Ask whoever gave you the address to publish it." })}
      </EmptyState>
    );
  }
  if (unknown.includes(code)) {
    return (
      <EmptyState
        wholePage
        icon={<FileX aria-hidden="true" />}
        title={i18n._({ id: "form.unknown", message: "There is no such form" })}
      >
        {i18n._({ id: "form.unknown.text", message: "The address may have been changed, or the form deleted." })}
      </EmptyState>
    );
  }
  return <ErrorBox error={error} />;
}

/** Outside its times, and when it has had enough answers. */
function NoAnswers({ rules }: { rules: FormRules }) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  const opens = rules.opens_at ? format.format(new Date(rules.opens_at)) : "";
  const words: Record<string, string> = {
    open: "",
    not_yet: i18n._({ id: "form.notYet", message: "This form opens on {opens}", values: { opens } }),
    closed: i18n._({ id: "form.closed", message: "This form is closed" }),
    full: i18n._({ id: "form.full", message: "This form has received all the answers it takes" }),
  };
  return (
    <EmptyState wholePage icon={<Lock aria-hidden="true" />} title={words[rules.state] ?? ""}>
      {rules.closed_message}
    </EmptyState>
  );
}

function Misconfigured() {
  return (
    <EmptyState
      wholePage
      icon={<TriangleAlert aria-hidden="true" />}
      title={i18n._({ id: "form.misconfigured", message: "This form cannot be filled in at present" })}
    >
      {i18n._({
        id: "form.misconfigured.text",
        message: "It has lost the rights it needs in its database. Please tell the person who runs it.",
      })}
    </EmptyState>
  );
}

interface ThanksProps {
  form: FormInfo;
  editToken: string | null;
  onAgain: () => void;
}

function Thanks({ form, editToken, onAgain }: ThanksProps) {
  const target = form.submit_redirect_url && isWebAddress(form.submit_redirect_url) ? form.submit_redirect_url : null;
  useEffect(() => {
    // The address of one's answer is shown only here: nobody is taken away from it.
    if (!target || editToken) return;
    const timer = setTimeout(() => location.assign(target), untilRedirect);
    return () => clearTimeout(timer);
  }, [target, editToken]);
  return (
    <div className={styles.thanks} role="status">
      <h1>
        {form.submit_message?.text || i18n._({ id: "form.thanks", message: "Thank you. Your answer has been saved." })}
      </h1>
      {editToken ? <AnswerAddress token={editToken} /> : null}
      {target && editToken ? (
        <ButtonLink href={target}>{i18n._({ id: "form.goOn", message: "Go on" })}</ButtonLink>
      ) : target ? (
        <p>
          {i18n._({ id: "form.redirecting", message: "You will be taken to" })} <a href={target}>{target}</a>
        </p>
      ) : (
        <Button variant="primary" onPress={onAgain}>
          {i18n._({ id: "form.again", message: "Submit another answer" })}
        </Button>
      )}
    </div>
  );
}
