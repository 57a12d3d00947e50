import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ImportPreview } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { schemasQuery, tablesQuery } from "@/model/catalog";
import { setPendingFile, usePendingFile } from "@/model/pending-file";
import { useTitle } from "@/ui/title";
import { IntoStep } from "./IntoStep";
import { PreviewStep } from "./PreviewStep";
import { UploadStep } from "./UploadStep";
import { useReading } from "./useReading";

interface ImportPageProps {
  databaseId: number;
  schemaOid: number;
  /** A table that is there; absent for a new one. */
  tableOid?: number;
}

/** From a file to a table: choose it, look at what was found in it, import. Until then nothing is in the database. */
export function ImportPage({ databaseId, schemaOid, tableOid }: ImportPageProps) {
  useTitle(i18n._({ id: "import.title", message: "Import a file" }));
  const { data: schemas } = useQuery(schemasQuery(databaseId));
  const schema = schemas?.find((candidate) => candidate.oid === schemaOid);
  const { data: tables } = useQuery({ ...tablesQuery(databaseId, schemaOid), enabled: tableOid !== undefined });
  const table = tables?.find((candidate) => candidate.oid === tableOid);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const reading = useReading(setPreview);
  const { start } = reading;

  const pending = usePendingFile((state) => state.file);
  useEffect(() => {
    if (!pending) return;
    setPendingFile(null);
    start({ kind: "file", file: pending });
  }, [pending, start]);

  if (!preview) return <UploadStep schemaName={schema?.name} tableName={table?.name} reading={reading} />;
  const step = {
    place: { databaseId, schemaOid },
    preview,
    onReread: setPreview,
    onDiscarded: () => {
      reading.reset();
      setPreview(null);
    },
  };
  if (tableOid === undefined) return <PreviewStep {...step} />;
  return table ? <IntoStep key={table.oid} table={table} {...step} /> : null;
}
