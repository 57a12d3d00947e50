import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Eye, Pencil } from "lucide-react";
import { useEffect, useState } from "react";
import type { FormInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { allTablesQuery, schemasQuery } from "@/model/catalog";
import { Banner } from "@/ui/Banner";
import { Button } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { TextField } from "@/ui/TextField";
import { useTitle } from "@/ui/title";
import { toast } from "@/ui/toast-store";
import { allFields, type DraftForm, draftOf, problemOf, removeField, toUpdate } from "../draft";
import styles from "../forms.module.css";
import { columnsQuery, formsQuery, refreshForms } from "../queries";
import { FieldCards } from "./FieldCards";
import { FormSettings } from "./FormSettings";
import { Preview } from "./Preview";
import { ShareButton } from "./ShareButton";
import { useGoneFields } from "./use-gone-fields";

interface FormBuilderProps {
  databaseId: number;
  schemaOid: number;
  formId: number;
  onDeleted: () => void;
}

/** The page on which a form is built. */
export function FormBuilder({ databaseId, schemaOid, formId, onDeleted }: FormBuilderProps) {
  const forms = useQuery(formsQuery(databaseId, schemaOid));
  const form = forms.data?.find((candidate) => candidate.id === formId);
  useTitle(form?.name);
  if (forms.error) return <ErrorBox error={forms.error} onRetry={() => forms.refetch()} />;
  if (!forms.data) return <Skeleton lines={8} label={i18n._({ id: "form.loading", message: "Loading the form" })} />;
  if (!form) {
    return <EmptyState wholePage title={i18n._({ id: "form.unknown", message: "There is no such form" })} />;
  }
  return <Builder key={form.id} form={form} onDeleted={onDeleted} />;
}

function Builder({ form, onDeleted }: { form: FormInfo; onDeleted: () => void }) {
  const client = useQueryClient();
  const databaseId = form.database_id;
  const [saved, setSaved] = useState(() => draftOf(form));
  const [draft, setDraft] = useState<DraftForm>(saved);
  const [selected, setSelected] = useState<string | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const { data: tables = [] } = useQuery(allTablesQuery(databaseId, schemas));
  const base = useQuery(columnsQuery(databaseId, form.base_table_oid));
  const gone = useGoneFields(databaseId, form.base_table_oid, draft.fields);
  const dirty = draft !== saved && JSON.stringify(draft) !== JSON.stringify(saved);
  const problem = problemOf(draft);
  useLeaveWarning(dirty);

  const save = useMutation({
    mutationFn: () => rpc.call("forms.patch", { database_id: databaseId, update_form_def: toUpdate(draft, form.id) }),
    onSuccess: async () => {
      setSaved(draft);
      await refreshForms(client, databaseId, form.schema_oid);
      toast.success(i18n._({ id: "form.saved", message: "Form saved" }));
    },
  });

  const change = (part: Partial<DraftForm>) => setDraft((old) => ({ ...old, ...part }));
  const tableName = (oid: number) => tables.find((table) => table.oid === oid)?.name ?? "…";

  return (
    <div className={styles.builder}>
      <header className={styles.bar}>
        <h1>
          {draft.name || form.name}
          {dirty ? (
            <span className={styles.dirty}>{i18n._({ id: "form.dirty", message: "Unsaved changes" })}</span>
          ) : null}
        </h1>
        <div className={styles.barActions}>
          <Button
            icon={previewing ? <Pencil aria-hidden="true" /> : <Eye aria-hidden="true" />}
            onPress={() => setPreviewing(!previewing)}
          >
            {previewing
              ? i18n._({ id: "form.edit", message: "Edit" })
              : i18n._({ id: "form.preview", message: "Preview" })}
          </Button>
          <ShareButton form={form} dirty={dirty} />
          <Button
            variant="primary"
            isDisabled={!dirty || problem !== null}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      </header>
      {save.error ? <ErrorBox error={save.error} /> : null}
      {problem && dirty ? <Banner tone="warning">{problem}</Banner> : null}
      {gone.length > 0 ? (
        <Banner
          tone="warning"
          actions={
            <Button size="sm" onPress={() => change({ fields: gone.reduce(removeField, draft.fields) })}>
              {i18n._({ id: "form.gone.remove", message: "Remove these fields" })}
            </Button>
          }
        >
          {i18n._({
            id: "form.gone",
            message: "{count, plural, one {# field has} other {# fields have}} lost the column behind it.",
            values: { count: gone.length },
          })}
        </Banner>
      ) : null}
      {previewing ? (
        <Preview form={form} draft={draft} tableName={tableName} />
      ) : (
        <div className={styles.panes}>
          <section className={styles.sheet} aria-label={i18n._({ id: "form.canvas", message: "The form" })}>
            <TextField
              label={i18n._({ id: "form.title", message: "Title" })}
              value={draft.title}
              onChange={(title) => change({ title })}
            />
            <TextField
              label={i18n._({ id: "form.subtitle", message: "Introduction" })}
              value={draft.subtitle}
              rows={2}
              onChange={(subtitle) => change({ subtitle })}
            />
            {base.error ? <ErrorBox error={base.error} /> : null}
            <FieldCards
              databaseId={databaseId}
              tableOid={form.base_table_oid}
              path={[tableName(form.base_table_oid)]}
              parent={null}
              earlier={[]}
              fields={draft.fields}
              selected={selected}
              gone={gone}
              tableName={tableName}
              onSelect={setSelected}
              onChange={(edit) => setDraft((old) => ({ ...old, fields: edit(old.fields) }))}
            />
            {allFields(draft.fields).length === 0 ? (
              <p className={styles.help}>
                {i18n._({ id: "form.noFields", message: "The form asks for nothing yet. Add a field." })}
              </p>
            ) : null}
          </section>
          <FormSettings
            form={form}
            draft={draft}
            tableName={tableName(form.base_table_oid)}
            onChange={change}
            onDeleted={onDeleted}
          />
        </div>
      )}
    </div>
  );
}

/** The browser asks before a page with unsaved changes is left. */
function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
}
