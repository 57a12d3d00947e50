import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormInfo, FormRules } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import styles from "../forms.module.css";
import { rulesQuery } from "../queries";

/** When the form takes answers, and how many; saved apart from its fields. */
export function RulesForm({ form }: { form: FormInfo }) {
  const rules = useQuery(rulesQuery(form.token));
  if (rules.error) return <ErrorBox error={rules.error} />;
  return rules.data ? <Fields key={form.token} form={form} rules={rules.data} /> : null;
}

function Fields({ form, rules }: { form: FormInfo; rules: FormRules }) {
  const client = useQueryClient();
  const [opens, setOpens] = useState(() => local(rules.opens_at));
  const [closes, setCloses] = useState(() => local(rules.closes_at));
  const [limit, setLimit] = useState(rules.answer_limit === null ? "" : String(rules.answer_limit));
  const badLimit = limit !== "" && !/^[1-9]\d{0,8}$/.test(limit);
  const save = useMutation({
    mutationFn: () =>
      rpc.call("forms.set_rules", {
        database_id: form.database_id,
        form_id: form.id,
        opens_at: moment(opens),
        closes_at: moment(closes),
        answer_limit: limit === "" ? null : Number(limit),
      }),
    onSuccess: async () => {
      await client.invalidateQueries(rulesQuery(form.token));
      toast.success(i18n._({ id: "form.rules.saved", message: "Times and limit saved" }));
    },
  });
  const title = i18n._({ id: "form.rules", message: "When it takes answers" });
  return (
    <fieldset className={styles.rules}>
      <legend>{title}</legend>
      <TextField
        type="datetime-local"
        label={i18n._({ id: "form.rules.opens", message: "Opens" })}
        value={opens}
        onChange={setOpens}
      />
      <TextField
        type="datetime-local"
        label={i18n._({ id: "form.rules.closes", message: "Closes" })}
        value={closes}
        onChange={setCloses}
      />
      <TextField
        label={i18n._({ id: "form.rules.limit", message: "Answers at most" })}
        inputMode="numeric"
        value={limit}
        onChange={setLimit}
        error={badLimit ? i18n._({ id: "form.rules.limit.bad", message: "A whole number, at least 1." }) : null}
        help={i18n._({
          id: "form.rules.count",
          message: "{count, plural, one {# answer} other {# answers}} so far",
          values: { count: rules.answers },
        })}
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
      <div>
        <Button size="sm" isDisabled={badLimit} isPending={save.isPending} onPress={() => save.mutate()}>
          {i18n._({ id: "form.rules.save", message: "Save times and limit" })}
        </Button>
      </div>
    </fieldset>
  );
}

/** A moment as `<input type="datetime-local">` shows it, in the browser's own time zone. */
function local(iso: string | null): string {
  if (!iso) return "";
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const moment = (text: string): string | null => (text ? new Date(text).toISOString() : null);
