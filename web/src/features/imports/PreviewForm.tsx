import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ColumnInfo, TableWithMetadata } from "@/api/generated";
import type { DataFile } from "@/api/upload";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { refresh, tablesQuery } from "@/model/catalog";
import { checkName } from "@/model/names";
import { Banner } from "@/ui/Banner";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import { discard, finish, reimport, type Step } from "./finish";
import styles from "./imports.module.css";
import { KeyChoice } from "./KeyChoice";
import { PreviewTable } from "./PreviewTable";
import { type ColumnPlan, duplicates, type KeyPlan, type Suggestion, startPlan } from "./plan";
import { TableNameField } from "./TableNameField";

interface Loaded {
  table: TableWithMetadata;
  columns: ColumnInfo[];
  suggestions: Record<string, Suggestion> | null;
  file: DataFile | null;
}

interface PreviewFormProps {
  databaseId: number;
  schemaOid: number;
  loaded: Loaded;
  infer: boolean;
  renamed: boolean;
}

export function PreviewForm({ databaseId, schemaOid, loaded, infer, renamed }: PreviewFormProps) {
  const { table, columns, suggestions, file } = loaded;
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyId = table.metadata?.mathesar_added_pkey_attnum ?? columns.find((column) => column.primary_key)?.id ?? null;
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  const [name, setName] = useState(table.name);
  const [plans, setPlans] = useState<ColumnPlan[]>(() => startPlan(columns, keyId, suggestions));
  const [keyPlan, setKeyPlan] = useState<KeyPlan>({ kind: "new", type: "IDENTITY" });
  const [step, setStep] = useState<Step | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const taken = tables.filter((other) => other.oid !== table.oid).map((other) => other.name);
  const nameProblem = checkName(name, taken);
  const keyName = keyPlan.kind === "new" ? (columns.find((column) => column.id === keyId)?.name ?? null) : null;
  const twice = duplicates(plans, keyName);
  const kept = plans.filter((plan) => plan.include);
  const problem =
    nameProblem !== null || twice.size > 0 || kept.length === 0 || kept.some((plan) => checkName(plan.name) !== null);
  const busy = step !== null;

  async function attempt(first: Step, work: () => Promise<void>) {
    setStep(first);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
      setStep(null);
    }
  }

  const confirm = () =>
    attempt("types", async () => {
      await finish({ databaseId, table, name: name.trim(), plans, keyPlan, onStep: setStep });
      await refresh.tables(client, databaseId, schemaOid);
      toast.success(i18n._({ id: "import.done", message: "“{name}” is imported", values: { name: name.trim() } }));
      navigate({ href: addresses.table(databaseId, schemaOid, table.oid), replace: true });
    });

  const cancel = () =>
    attempt("cancel", async () => {
      await discard(databaseId, table.oid);
      await refresh.tables(client, databaseId, schemaOid);
      navigate({ href: addresses.schema(databaseId, schemaOid), replace: true });
    });

  const toggleHeader = (header: boolean) =>
    attempt("again", async () => {
      if (!file) return;
      const again = await reimport({ databaseId, schemaOid, tableOid: table.oid, file, header });
      await refresh.tables(client, databaseId, schemaOid);
      showPreview(again, infer);
    });

  function showPreview(tableOid: number, inferred: boolean) {
    const preview = addresses.importPreview(databaseId, schemaOid, tableOid);
    navigate({ href: `${preview}?inferred=${inferred ? 1 : 0}`, replace: true });
  }

  return (
    <div className={styles.preview}>
      <header className={styles.head}>
        <h1>{i18n._({ id: "import.preview", message: "Import preview" })}</h1>
        <div className={styles.settings}>
          <TableNameField value={name} onChange={setName} error={nameProblem} />
          <KeyChoice value={keyPlan} onChange={setKeyPlan} columns={kept} />
          <div className={styles.switches}>
            {file ? (
              <Switch isSelected={file.header} onChange={toggleHeader} isDisabled={busy}>
                {i18n._({ id: "import.header", message: "The first row names the columns" })}
              </Switch>
            ) : null}
            <Switch isSelected={infer} onChange={(on) => showPreview(table.oid, on)} isDisabled={busy}>
              {i18n._({ id: "import.infer", message: "Find out column types" })}
            </Switch>
          </div>
        </div>
        {renamed ? (
          <Banner>
            {i18n._({
              id: "import.renamed",
              message: "The file has a column “id”. It was renamed, since the new key is called so.",
            })}
          </Banner>
        ) : null}
        {twice.size > 0 ? (
          <Banner tone="warning">
            {i18n._({
              id: "import.duplicates",
              message: "Several columns are called {names}. Give each a name of its own.",
              values: { names: [...twice].join(", ") },
            })}
          </Banner>
        ) : null}
        {failure ? (
          <ErrorBox
            title={i18n._({ id: "import.notFinished", message: "The import is not finished yet" })}
            error={failure}
          />
        ) : null}
      </header>
      <PreviewTable databaseId={databaseId} tableOid={table.oid} plans={plans} onChange={setPlans} twice={twice} />
      <footer className={styles.foot}>
        <span role="status" className={styles.step}>
          {step ? stepText(step) : null}
        </span>
        <Button onPress={cancel} isDisabled={busy} isPending={step === "cancel"}>
          {i18n._({ id: "import.cancel", message: "Cancel import" })}
        </Button>
        <Button variant="primary" onPress={confirm} isDisabled={problem} isPending={busy && step !== "cancel"}>
          {i18n._({ id: "import.confirm", message: "Finish import" })}
        </Button>
      </footer>
    </div>
  );
}

function stepText(step: Step): string {
  switch (step) {
    case "types":
      return i18n._({ id: "import.step.types", message: "Converting all values…" });
    case "key":
      return i18n._({ id: "import.step.key", message: "Setting the key…" });
    case "table":
      return i18n._({ id: "import.step.table", message: "Naming the table…" });
    case "again":
      return i18n._({ id: "import.step.again", message: "Reading the file again…" });
    case "cancel":
      return i18n._({ id: "import.step.cancel", message: "Removing what was imported…" });
  }
}
