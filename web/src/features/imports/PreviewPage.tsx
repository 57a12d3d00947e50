import { useQuery } from "@tanstack/react-query";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import { PreviewForm } from "./PreviewForm";
import { importQuery } from "./queries";

interface PreviewPageProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
  /** Whether types are to be inferred. */
  infer: boolean;
  /** Whether a column of the file had to give up the name of the key. */
  renamed: boolean;
}

/** Between upload and table: names, types and key are decided here. */
export function PreviewPage({ databaseId, schemaOid, tableOid, infer, renamed }: PreviewPageProps) {
  const loaded = useQuery(importQuery(databaseId, tableOid, infer));
  useTitle(i18n._({ id: "import.preview", message: "Import preview" }), loaded.data?.table.name);
  if (loaded.error) {
    return (
      <Page>
        <ErrorBox error={loaded.error} onRetry={() => loaded.refetch()} />
      </Page>
    );
  }
  if (!loaded.data) {
    return (
      <Page>
        <Skeleton
          lines={8}
          label={i18n._({ id: "import.inferring", message: "Looking at the values to find out the column types" })}
        />
      </Page>
    );
  }
  return (
    <PreviewForm
      key={loaded.dataUpdatedAt}
      databaseId={databaseId}
      schemaOid={schemaOid}
      loaded={loaded.data}
      infer={infer}
      renamed={renamed}
    />
  );
}
