import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { type ImportDone, type ImportProgress, type ImportRequest, runImport } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { refresh } from "@/model/catalog";
import { toast } from "@/ui/toast-store";

export interface Place {
  databaseId: number;
  schemaOid: number;
}

/** Runs the import and opens the table, unless rows were left out or it was only tried; stopping undoes it. */
export function useRun({ databaseId, schemaOid }: Place) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const abort = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [outcome, setOutcome] = useState<ImportDone | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (request: ImportRequest) => {
      abort.current = new AbortController();
      setProgress(null);
      setOutcome(null);
      return runImport(request, setProgress, abort.current.signal);
    },
    onSuccess: async (done) => {
      const { table, rows } = done;
      if (done.dry) {
        setOutcome(done);
        return;
      }
      await refresh.tables(client, databaseId, schemaOid);
      if (done.rejects.length > 0 || done.tally.updated + done.tally.unchanged + done.tally.missing > 0) {
        setOutcome(done);
        return;
      }
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
    /** What came of it, where there is more to tell than that all went well. */
    outcome,
    /** What was decided has changed since. */
    forget: () => setOutcome(null),
    error: error instanceof DOMException && error.name === "AbortError" ? null : error,
  };
}

export type Run = ReturnType<typeof useRun>;
