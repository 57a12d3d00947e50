import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type ImportPreview, previewFile, previewText } from "@/api/imports";

export type Source = { kind: "file"; file: File } | { kind: "text"; text: string };

export interface Reading {
  start: (source: Source) => void;
  cancel: () => void;
  reset: () => void;
  busy: boolean;
  /** How much of the file has been sent, from 0 to 1. */
  share: number;
  error: unknown;
  /** The name of the file; absent for pasted text. */
  fileName?: string;
}

/** Sends a file and waits for what the server finds in it; can be cancelled. */
export function useReading(onRead: (preview: ImportPreview) => void): Reading {
  const abort = useRef<AbortController | null>(null);
  const [share, setShare] = useState(0);
  const { mutate, isPending, error, variables, reset } = useMutation({
    mutationFn: (source: Source) => {
      abort.current = new AbortController();
      setShare(0);
      const options = { onProgress: setShare, signal: abort.current.signal };
      return source.kind === "file" ? previewFile(source.file, options) : previewText(source.text, options);
    },
    onSuccess: onRead,
  });
  return {
    start: mutate,
    cancel: () => abort.current?.abort(),
    reset,
    busy: isPending,
    share,
    error: error instanceof DOMException && error.name === "AbortError" ? null : error,
    fileName: variables?.kind === "file" ? variables.file.name : undefined,
  };
}
