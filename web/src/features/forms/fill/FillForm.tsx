import { type FormEvent, useState } from "react";
import type { FormInfo, FormSourceTable } from "@/api/generated";
import { RpcError, rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import styles from "../forms.module.css";
import { type Answer, type Answers, fieldOfError, missing, noAnswers, toValues } from "./answers";
import { FormFields } from "./FormFields";
import { prefilled } from "./prefill";
import { Trap, trapKey } from "./Trap";

interface FillFormProps {
  form: FormInfo;
  sources: Record<string, FormSourceTable>;
  /** Shown while building: nothing is sent. */
  preview?: boolean;
  onSubmitted: () => void;
}

/** A form to fill in. Everything that is wrong is said beside its field. */
export function FillForm({ form, sources, preview, onSubmitted }: FillFormProps) {
  const start = () => (preview ? noAnswers : prefilled(form, sources, new URLSearchParams(location.search)));
  const [answers, setAnswers] = useState<Answers>(start);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);

  function answer(key: string, given: Answer | undefined) {
    setAnswers((old) => changed(old, key, given));
    setProblems((old) => changed(old, key, undefined));
  }

  function clear() {
    setAnswers(noAnswers);
    setRefused(new Map());
    setProblems(new Map());
    setFailure(null);
    setRound(round + 1);
  }

  function columnName(field: { key: string }): string | undefined {
    return columnNames(form, sources).get(field.key);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const wrong = new Map([...missing(form.fields, answers), ...refused]);
    setProblems(wrong);
    setFailure(null);
    if (wrong.size > 0) {
      focusFirst(element, wrong);
      return;
    }
    if (preview || busy) return;
    setBusy(true);
    const trapped = new FormData(element).get(trapKey);
    const values = { ...toValues(form.fields, answers), ...(trapped ? { [trapKey]: trapped } : {}) };
    try {
      await rpc.call("forms.submit", { form_token: form.token, values });
      onSubmitted();
    } catch (error) {
      const key = error instanceof RpcError ? fieldOfError(form.fields, error.data, columnName) : null;
      if (key && error instanceof RpcError) {
        const said = new Map([[key, plain(error)]]);
        setProblems(said);
        focusFirst(element, said);
      } else {
        setFailure(error);
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles.fill} noValidate onSubmit={submit} aria-label={form.header_title?.text || form.name}>
      <FormFields
        key={round}
        form={form}
        fields={form.fields}
        tableOid={form.base_table_oid}
        sources={sources}
        answers={answers}
        problems={problems}
        onAnswer={answer}
        onRefused={(key, reason) => setRefused((old) => changed(old, key, reason ?? undefined))}
      />
      <Trap />
      {failure ? (
        <ErrorBox title={i18n._({ id: "form.failed", message: "The form could not be sent" })} error={failure} />
      ) : null}
      <div className={styles.fillActions}>
        <Button type="submit" variant="primary" isPending={busy}>
          {form.submit_button_label || i18n._({ id: "form.submit", message: "Submit" })}
        </Button>
        <Button variant="quiet" onPress={clear} isDisabled={busy}>
          {i18n._({ id: "form.clear", message: "Clear form" })}
        </Button>
      </div>
    </form>
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

function plain(error: RpcError): string {
  return error.message.replace(/^[A-Za-z.]+: /, "").replace(/\n[\s\S]*$/, "");
}
