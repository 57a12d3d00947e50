import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormInfo, FormRules } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import styles from "../forms.module.css";
import { rulesQuery } from "../queries";
import { LogoFields } from "./LogoFields";
import { LookFields } from "./LookFields";

/** When the form takes answers, how many, and how its page looks; saved apart from its fields. */
export function RulesForm({ form }: { form: FormInfo }) {
  const rules = useQuery(rulesQuery(form.token));
  if (rules.error) return <ErrorBox error={rules.error} />;
  return rules.data ? <Fields key={form.token} form={form} rules={rules.data} /> : null;
}

/** The rules as they stand in the inputs. */
export interface DraftRules {
  readonly opens: string;
  readonly closes: string;
  readonly limit: string;
  readonly closedMessage: string;
  readonly editable: boolean;
  readonly appearance: FormRules["appearance"];
  readonly accent: string;
}

function Fields({ form, rules }: { form: FormInfo; rules: FormRules }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(rules));
  const change = (part: Partial<DraftRules>) => setDraft((old) => ({ ...old, ...part }));
  const badLimit = draft.limit !== "" && !/^[1-9]\d{0,8}$/.test(draft.limit);
  const save = useMutation({
    mutationFn: () =>
      rpc.call("forms.set_rules", {
        database_id: form.database_id,
        form_id: form.id,
        opens_at: moment(draft.opens),
        closes_at: moment(draft.closes),
        answer_limit: draft.limit === "" ? null : Number(draft.limit),
        closed_message: draft.closedMessage.trim() || null,
        editable: draft.editable,
        appearance: draft.appearance,
        accent: draft.accent || null,
      }),
    onSuccess: async () => {
      await client.invalidateQueries(rulesQuery(form.token));
      toast.success(i18n._({ id: "form.rules.kept", message: "Settings saved" }));
    },
  });
  return (
    <>
      <fieldset className={styles.rules}>
        <legend>{i18n._({ id: "form.rules", message: "When it takes answers" })}</legend>
        <TextField
          type="datetime-local"
          label={i18n._({ id: "form.rules.opens", message: "Opens" })}
          value={draft.opens}
          onChange={(opens) => change({ opens })}
        />
        <TextField
          type="datetime-local"
          label={i18n._({ id: "form.rules.closes", message: "Closes" })}
          value={draft.closes}
          onChange={(closes) => change({ closes })}
        />
        <TextField
          label={i18n._({ id: "form.rules.limit", message: "Answers at most" })}
          inputMode="numeric"
          value={draft.limit}
          onChange={(limit) => change({ limit })}
          error={badLimit ? i18n._({ id: "form.rules.limit.bad", message: "A whole number, at least 1." }) : null}
        />
        <TextField
          label={i18n._({ id: "form.rules.closedMessage", message: "What it says while closed" })}
          rows={2}
          value={draft.closedMessage}
          onChange={(closedMessage) => change({ closedMessage })}
        />
        <Checkbox
          isSelected={draft.editable}
          onChange={(editable) => change({ editable })}
          help={i18n._({
            id: "form.rules.editable.help",
            message: "After sending, visitors get an address for their answer alone. It works until the form closes.",
          })}
        >
          {i18n._({ id: "form.rules.editable", message: "Answers can be changed" })}
        </Checkbox>
      </fieldset>
      <LogoFields form={form} />
      <LookFields draft={draft} onChange={change} />
      {save.error ? <ErrorBox error={save.error} /> : null}
      <div>
        <Button size="sm" isDisabled={badLimit} isPending={save.isPending} onPress={() => save.mutate()}>
          {i18n._({ id: "form.rules.keep", message: "Save these settings" })}
        </Button>
      </div>
    </>
  );
}

function draftOf(rules: FormRules): DraftRules {
  return {
    opens: local(rules.opens_at),
    closes: local(rules.closes_at),
    limit: rules.answer_limit === null ? "" : String(rules.answer_limit),
    closedMessage: rules.closed_message ?? "",
    editable: rules.editable,
    appearance: rules.appearance,
    accent: rules.accent ?? "",
  };
}

/** A moment as `<input type="datetime-local">` shows it, in the browser's own time zone. */
function local(iso: string | null): string {
  if (!iso) return "";
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const moment = (text: string): string | null => (text ? new Date(text).toISOString() : null);
