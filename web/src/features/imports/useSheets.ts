import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type BadRows, type ImportDone, type ImportPreview, previewAgain, runImport } from "@/api/imports";
import { refresh } from "@/model/catalog";
import { freeName } from "@/model/names";
import { fitToKey, importRequest, startKey, startPlan } from "./plan";
import type { Place } from "./useRun";

/** What became of one sheet. */
export type SheetResult = { sheet: number; done: ImportDone } | { sheet: number; error: Error };

/** Imports sheets one after the other, each as proposed and as a table of its own; one that fails does not hold up the others. */
export function useSheets(place: Place, preview: ImportPreview, taken: readonly string[]) {
  const client = useQueryClient();
  const abort = useRef<AbortController | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [results, setResults] = useState<SheetResult[]>([]);

  async function one(sheet: number, badRows: BadRows, names: string[], signal: AbortSignal): Promise<SheetResult> {
    try {
      const read = await previewAgain(preview.id, { sheet }, { signal });
      const key = startKey(read);
      const name = freeName(read.name, names);
      const request = importRequest(read, place, name, fitToKey(startPlan(read), key), key);
      const all = { ...request, bad_rows: badRows, dry: false, keep: true };
      const done = await runImport(all, () => undefined, signal);
      names.push(done.table.name);
      return { sheet, done };
    } catch (error) {
      if (error instanceof Error) return { sheet, error };
      throw error;
    }
  }

  const { mutate, isPending } = useMutation({
    mutationFn: async ({ sheets, badRows }: { sheets: number[]; badRows: BadRows }) => {
      abort.current = new AbortController();
      const { signal } = abort.current;
      const names = [...taken];
      for (const sheet of sheets) {
        if (signal.aborted) break;
        setCurrent(sheet);
        const result = await one(sheet, badRows, names, signal);
        setResults((before) => [...before, result]);
      }
    },
    onSettled: () => {
      setCurrent(null);
      return refresh.tables(client, place.databaseId, place.schemaOid);
    },
  });
  return { start: mutate, stop: () => abort.current?.abort(), busy: isPending, current, results };
}
