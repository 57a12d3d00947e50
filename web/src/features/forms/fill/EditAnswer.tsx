import { useQuery } from "@tanstack/react-query";
import type { FormAnswer, FormInfo, FormSourceTable } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import type { Answer, Answers } from "./answers";
import { FillForm } from "./FillForm";

interface EditAnswerProps {
  form: FormInfo;
  sources: Record<string, FormSourceTable>;
  /** What came with the answer when it was sent. */
  token: string;
  onSaved: () => void;
}

/** An answer sent before, to be changed by the one who has its address. */
export function EditAnswer({ form, sources, token, onSaved }: EditAnswerProps) {
  const answer = useQuery({
    queryKey: ["publicForm", form.token, "answer", token],
    queryFn: ({ signal }) => rpc.call("forms.get_answer", { form_token: form.token, edit_token: token }, { signal }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (answer.error) {
    return (
      <ErrorBox
        title={i18n._({ id: "form.answer.gone", message: "This answer cannot be changed" })}
        error={answer.error}
      />
    );
  }
  if (!answer.data) {
    return <Skeleton lines={6} label={i18n._({ id: "form.answer.loading", message: "Loading your answer" })} />;
  }
  const changeable = new Set(answer.data.fields);
  const fields = form.fields.filter((field) => changeable.has(field.key));
  return (
    <FillForm
      form={{ ...form, fields }}
      sources={sources}
      sent={{ token, answers: answersOf(fields, answer.data) }}
      onSubmitted={onSaved}
    />
  );
}

function answersOf(fields: FormInfo["fields"], { values }: FormAnswer): Answers {
  const answers = new Map<string, Answer>();
  for (const { key, kind } of fields) {
    const value = values[key];
    if (value === undefined) continue;
    answers.set(
      key,
      kind === "foreign_key" ? { kind: "pick", value, summary: String(value) } : { kind: "value", value },
    );
  }
  return answers;
}

/** The address at which an answer is changed; what stands behind # reaches no server. */
export const answerAddress = (token: string) => `${location.origin}${location.pathname}#answer=${token}`;

/** The token in the address of the page, if it is that of an answer. */
export const answerToken = () => new URLSearchParams(location.hash.slice(1)).get("answer");
