import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { noticesQuery } from "../queries";

/** Whether the person is told of new answers by e-mail; not there where none can be sent. */
export function NoticeSwitch({ form }: { form: FormInfo }) {
  const client = useQueryClient();
  const notices = useQuery(noticesQuery(form.database_id, form.id));
  const turn = useMutation({
    mutationFn: (on: boolean) => rpc.call("forms.notices.set", { database_id: form.database_id, form_id: form.id, on }),
    onSettled: () => client.invalidateQueries(noticesQuery(form.database_id, form.id)),
  });
  if (!notices.data?.possible) return null;
  const { on, address } = notices.data;
  return (
    <>
      <Switch
        isSelected={on}
        onChange={(wanted) => turn.mutate(wanted)}
        isDisabled={turn.isPending || (!on && address === "")}
        help={
          address
            ? i18n._({
                id: "form.notice.help",
                message: "To {address}, at most one a minute, without what was answered.",
                values: { address },
              })
            : i18n._({ id: "form.notice.noAddress", message: "Your profile has no e-mail address yet." })
        }
      >
        {i18n._({ id: "form.notice", message: "E-mail me about new answers" })}
      </Switch>
      {turn.error ? <ErrorBox error={turn.error} /> : null}
    </>
  );
}
