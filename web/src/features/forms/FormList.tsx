import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ClipboardList, EllipsisVertical, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { FormInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { tablesQuery } from "@/model/catalog";
import { Button, IconButton } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { MenuButton } from "@/ui/Menu";
import { Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { Skeleton } from "@/ui/Skeleton";
import { DeleteFormDialog } from "./build/FormSettings";
import styles from "./forms.module.css";
import { NewFormDialog } from "./NewFormDialog";
import { formsQuery } from "./queries";

interface FormListProps {
  databaseId: number;
  schemaOid: number;
}

/** The forms of one schema. */
export function FormList({ databaseId, schemaOid }: FormListProps) {
  const navigate = useNavigate();
  const forms = useQuery(formsQuery(databaseId, schemaOid));
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  const [creating, setCreating] = useState(false);
  const [deleting, setDeleting] = useState<FormInfo | null>(null);
  const title = i18n._({ id: "forms.title", message: "Forms" });
  const create = (
    <Button icon={<Plus aria-hidden="true" />} onPress={() => setCreating(true)}>
      {i18n._({ id: "forms.create", message: "New form" })}
    </Button>
  );
  return (
    <Section title={title} count={forms.data?.length} actions={forms.data?.length ? create : null}>
      {content()}
      {creating ? (
        <NewFormDialog
          databaseId={databaseId}
          schemaOid={schemaOid}
          onClose={() => setCreating(false)}
          onCreated={(form) => navigate({ href: addresses.form(databaseId, schemaOid, form.id) })}
        />
      ) : null}
      {deleting ? (
        <DeleteFormDialog form={deleting} onClose={() => setDeleting(null)} onDeleted={() => setDeleting(null)} />
      ) : null}
    </Section>
  );

  function content() {
    if (forms.error) return <ErrorBox error={forms.error} onRetry={() => forms.refetch()} />;
    if (!forms.data) return <Skeleton lines={2} label={i18n._({ id: "forms.loading", message: "Loading forms" })} />;
    if (forms.data.length === 0) {
      return (
        <EmptyState
          icon={<ClipboardList aria-hidden="true" />}
          title={i18n._({ id: "forms.empty", message: "No forms yet" })}
          actions={create}
        >
          {i18n._({ id: "forms.empty.text", message: "A form lets people add records without an account." })}
        </EmptyState>
      );
    }
    return (
      <CardList label={title}>
        {forms.data.map((form) => (
          <Card
            key={form.id}
            href={addresses.form(databaseId, schemaOid, form.id)}
            icon={<ClipboardList className={styles.formIcon} aria-hidden="true" />}
            title={form.name}
            detail={form.description || tables.find((table) => table.oid === form.base_table_oid)?.name}
            facts={
              form.publish_public ? (
                <Pill tone="success">{i18n._({ id: "form.shared", message: "Published" })}</Pill>
              ) : null
            }
            actions={
              <MenuButton
                label={form.name}
                entries={[
                  {
                    id: "delete",
                    label: i18n._({ id: "ui.delete", message: "Delete" }),
                    icon: <Trash2 aria-hidden="true" />,
                    danger: true,
                    onAction: () => setDeleting(form),
                  },
                ]}
              >
                <IconButton
                  icon={<EllipsisVertical aria-hidden="true" />}
                  label={i18n._({ id: "form.actions", message: "Actions for {name}", values: { name: form.name } })}
                />
              </MenuButton>
            }
          />
        ))}
      </CardList>
    );
  }
}
