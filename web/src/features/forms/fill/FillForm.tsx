import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FormInfo, FormSourceTable } from "@/api/generated";
import { RpcError, rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import styles from "../forms.module.css";
import { type Answer, type Answers, missing, noAnswers, problemsOf, toValues } from "./answers";
import { withColumnRules } from "./column-rules";
import { shownFields } from "./conditions";
import { FormFields } from "./FormFields";
import { type FormPage, keysOf, pageOf, pagesOf } from "./pages";
import { prefilled } from "./prefill";
import { problemWords } from "./problem-words";
import { Trap, trapKey } from "./Trap";

interface FillFormProps {
  form: FormInfo;
  sources: Record<string, FormSourceTable>;
  /** Shown while building: nothing is sent. */
  preview?: boolean;
  /** An answer that was sent before and is now changed. */
  sent?: { token: string; answers: Answers };
  /** Told the token by which the answer can be changed, if it can be. */
  onSubmitted: (editToken: string | null) => void;
}

/** A form to fill in, page by page if it has several. Everything that is wrong is said beside its field. */
export function FillForm({ form: built, sources, preview, sent, onSubmitted }: FillFormProps) {
  const form = withColumnRules(built, sources);
  const start = () =>
    sent?.answers ?? (preview ? noAnswers : prefilled(form, sources, new URLSearchParams(location.search)));
  const [answers, setAnswers] = useState<Answers>(start);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const [reached, setReached] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  /** How often answers have changed, and how often they had when they were last checked. */
  const edits = useRef({ made: 0, checked: 0 });
  const shown = shownFields(form.fields, answers);
  const pages = pagesOf(form.fields, shown);
  const at = Math.min(reached, pages.length - 1);
  const last = at >= pages.length - 1;

  function answer(key: string, answered: Answer | undefined) {
    edits.current.made++;
    setAnswers((old) => changed(old, key, answered));
    setProblems((old) => changed(old, key, undefined));
  }

  function clear() {
    setAnswers(noAnswers);
    setRefused(new Map());
    setProblems(new Map());
    setFailure(null);
    setReached(0);
    setRound(round + 1);
  }

  /** Says what is wrong beside its fields, on the page where the first of them stands. */
  function tell(wrong: ReadonlyMap<string, string>) {
    const first = Math.min(...[...wrong.keys()].map((key) => pageOf(pages, key)));
    flushSync(() => {
      setProblems(wrong);
      setReached(first);
    });
    if (element.current) focusFirst(element.current, wrong);
  }

  /** What the database thinks of the answers so far. Where it cannot be asked, it tells when the form is sent. */
  async function check(): Promise<ReadonlyMap<string, string>> {
    if (preview) return new Map();
    const values = toValues(form.fields, answers, shown);
    const found = await rpc.call("forms.check", { form_token: form.token, values }).catch(() => []);
    return new Map(found.map((problem) => [problem.field, problemWords(problem)]));
  }

  /** A field was left: what is wrong with its answer is said at once. */
  async function checkChanged() {
    const { made, checked } = edits.current;
    if (made === checked) return;
    edits.current.checked = made;
    const found = await check();
    if (edits.current.made === made) setProblems((old) => new Map([...old, ...found]));
  }

  function turnTo(page: number) {
    flushSync(() => setReached(page));
    element.current?.querySelector<HTMLElement>("[data-progress]")?.focus();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = last ? form.fields : (pages[at]?.fields ?? []);
    const keys = new Set(keysOf(asked).filter((key) => shown.has(key)));
    const wrong = new Map([...missing(asked, answers, shown), ...[...refused].filter(([key]) => keys.has(key))]);
    setFailure(null);
    if (wrong.size > 0) tell(wrong);
    else if (!last) await leave(keys);
    else if (!preview && !busy) await send(new FormData(event.currentTarget).get(trapKey));
  }

  /** Goes on to the next page if the database has nothing against this one. */
  async function leave(keys: ReadonlySet<string>) {
    setBusy(true);
    const wrong = new Map([...(await check())].filter(([key]) => keys.has(key)));
    setBusy(false);
    if (wrong.size > 0) tell(wrong);
    else turnTo(at + 1);
  }

  async function send(trapped: FormDataEntryValue | null) {
    setBusy(true);
    const values = { ...toValues(form.fields, answers, shown), ...(trapped ? { [trapKey]: trapped } : {}) };
    try {
      const token = form.token;
      if (sent) await rpc.call("forms.update_answer", { form_token: token, edit_token: sent.token, values });
      const receipt = sent ? null : await rpc.call("forms.submit", { form_token: token, values });
      onSubmitted(receipt?.edit_token ?? null);
    } catch (error) {
      const names = columnNames(form, sources);
      const wrong = error instanceof RpcError ? problemsOf(form.fields, error, (one) => names.get(one.key)) : new Map();
      if (wrong.size > 0) tell(wrong);
      else setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      ref={element}
      className={styles.fill}
      noValidate
      onSubmit={submit}
      onBlur={checkChanged}
      aria-label={form.header_title?.text || form.name}
    >
      {pages.length > 1 ? <Progress at={at} pages={pages} /> : null}
      {pages.map((page, number) => (
        // What is on other pages stays as it was typed.
        <div key={page.fields[0]?.key ?? "none"} hidden={number !== at}>
          <FormFields
            key={round}
            form={form}
            fields={page.fields}
            shown={shown}
            tableOid={form.base_table_oid}
            sources={sources}
            answers={answers}
            problems={problems}
            onAnswer={answer}
            onRefused={(key, reason) => setRefused((old) => changed(old, key, reason ?? undefined))}
          />
        </div>
      ))}
      <Trap />
      {failure ? (
        <ErrorBox title={i18n._({ id: "form.failed", message: "The form could not be sent" })} error={failure} />
      ) : null}
      <div className={styles.fillActions}>
        {at > 0 ? (
          <Button onPress={() => turnTo(at - 1)} isDisabled={busy}>
            {i18n._({ id: "form.page.back", message: "Back" })}
          </Button>
        ) : null}
        <Button type="submit" variant="primary" isPending={busy}>
          {last ? submitWords(form, sent !== undefined) : i18n._({ id: "form.page.next", message: "Next" })}
        </Button>
        {sent ? null : (
          <Button variant="quiet" onPress={clear} isDisabled={busy}>
            {i18n._({ id: "form.clear", message: "Clear form" })}
          </Button>
        )}
      </div>
    </form>
  );
}

function submitWords(form: FormInfo, change: boolean): string {
  if (change) return i18n._({ id: "form.answer.save", message: "Save changes" });
  return form.submit_button_label || i18n._({ id: "form.submit", message: "Submit" });
}

/** Where one is among the pages. */
function Progress({ at, pages }: { at: number; pages: readonly FormPage[] }) {
  const title = pages[at]?.title;
  return (
    <div className={styles.progress} data-progress tabIndex={-1}>
      <p>
        {i18n._({
          id: "form.page.of",
          message: "Page {page} of {pages}",
          values: { page: at + 1, pages: pages.length },
        })}
      </p>
      <div className={styles.track} aria-hidden="true">
        <span style={{ inlineSize: `${((at + 1) / pages.length) * 100}%` }} />
      </div>
      {title ? <h2>{title}</h2> : null}
    </div>
  );
}

function changed<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** The first field in the order of the page that something is wrong with. */
function focusFirst(element: HTMLFormElement, wrong: ReadonlyMap<string, string>): void {
  const fields = [...element.querySelectorAll<HTMLElement>("[data-field]")];
  const first = fields.find((field) => wrong.has(field.dataset.field ?? ""));
  first?.scrollIntoView({ block: "center" });
  first?.querySelector<HTMLElement>("input, textarea, button")?.focus();
}

function columnNames(form: FormInfo, sources: Record<string, FormSourceTable>): Map<string, string> {
  const names = new Map<string, string>();
  const collect = (fields: FormInfo["fields"], table: number) => {
    for (const field of fields) {
      const column = sources[table]?.columns[field.column_attnum];
      if (column && "name" in column) names.set(field.key, column.name);
      if (field.related_table_oid) collect(field.child_fields, field.related_table_oid);
    }
  };
  collect(form.fields, form.base_table_oid);
  return names;
}
