import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { type ImportProgress, type ImportRequest, runImport } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { refresh } from "@/model/catalog";
import { toast } from "@/ui/toast-store";

export interface Place {
  databaseId: number;
  schemaOid: number;
}

/** Runs the import and opens the table; stopping undoes it. */
export function useRun({ databaseId, schemaOid }: Place) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const abort = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (request: ImportRequest) => {
      abort.current = new AbortController();
      setProgress(null);
      return runImport(request, setProgress, abort.current.signal);
    },
    onSuccess: async ({ table, rows }) => {
      await refresh.tables(client, databaseId, schemaOid);
      toast.success(
        i18n._({
          id: "import.done",
          message: "{rows, plural, one {# row} other {# rows}} imported into “{name}”",
          values: { rows, name: table.name },
        }),
      );
      navigate({ href: addresses.table(databaseId, schemaOid, table.oid) });
    },
  });
  return {
    start: mutate,
    cancel: () => abort.current?.abort(),
    busy: isPending,
    progress,
    error: error instanceof DOMException && error.name === "AbortError" ? null : error,
  };
}
