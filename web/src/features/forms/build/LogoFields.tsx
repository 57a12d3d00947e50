import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ImageUp } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { FormInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { FormLogo } from "../FormLogo";
import styles from "../forms.module.css";
import { logoQuery } from "../queries";
import { shrunk } from "./shrink";

/** The picture atop the form; it is kept at once. */
export function LogoFields({ form }: { form: FormInfo }) {
  const client = useQueryClient();
  const logo = useQuery(logoQuery(form.token));
  const [words, setWords] = useState<string | null>(null);
  const description = words ?? logo.data?.description ?? "";
  const set = useMutation({
    mutationFn: (image: string | null) =>
      rpc.call("forms.logo.set", { database_id: form.database_id, form_id: form.id, image, description }),
    onSuccess: (kept) => {
      if (!kept) setWords(null);
      return client.invalidateQueries(logoQuery(form.token));
    },
  });
  const choose = useMutation({
    mutationFn: async (file: File) => set.mutateAsync(await shrunk(file)),
  });
  const error = choose.error ?? set.error;
  return (
    <fieldset className={styles.rules}>
      <legend>{i18n._({ id: "form.logo", message: "Picture at the top" })}</legend>
      <FormLogo token={form.token} />
      <div className={styles.fillActions}>
        <FileTrigger
          acceptedFileTypes={["image/png", "image/jpeg", "image/webp", "image/gif"]}
          onSelect={(files) => files?.[0] && choose.mutate(files[0])}
        >
          <Button size="sm" icon={<ImageUp aria-hidden="true" />} isPending={choose.isPending}>
            {logo.data
              ? i18n._({ id: "form.logo.other", message: "Another picture" })
              : i18n._({ id: "form.logo.choose", message: "Choose a picture" })}
          </Button>
        </FileTrigger>
        {logo.data ? (
          <Button size="sm" variant="quiet" onPress={() => set.mutate(null)}>
            {i18n._({ id: "form.logo.remove", message: "Remove it" })}
          </Button>
        ) : null}
      </div>
      {logo.data ? (
        <TextField
          label={i18n._({ id: "form.logo.words", message: "What it shows, for those who do not see it" })}
          value={description}
          onChange={setWords}
          onBlur={() => words !== null && words !== logo.data?.description && set.mutate(logo.data?.image ?? null)}
        />
      ) : null}
      {error ? <ErrorBox error={error} /> : null}
    </fieldset>
  );
}
