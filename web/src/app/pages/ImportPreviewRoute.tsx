import { useParams, useSearch } from "@tanstack/react-router";
import { PreviewPage } from "@/features/imports/PreviewPage";

export function ImportPreviewRoute() {
  const from = "/db/$databaseId/schemas/$schemaOid/import/$tableOid";
  const { databaseId, schemaOid, tableOid } = useParams({ from });
  const search: Record<string, string> = useSearch({ strict: false });
  return (
    <PreviewPage
      key={`${tableOid} ${search.inferred}`}
      databaseId={databaseId}
      schemaOid={schemaOid}
      tableOid={tableOid}
      infer={search.inferred !== "0"}
      renamed={search.renamed === "1"}
    />
  );
}
