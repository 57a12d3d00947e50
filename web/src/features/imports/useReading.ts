import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type ImportPreview, previewAddress, previewFile, previewText } from "@/api/imports";

export type Source = { kind: "file"; file: File } | { kind: "text"; text: string } | { kind: "address"; url: string };

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
      return read(source, options);
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
    fileName: variables && nameOf(variables),
  };
}

function read(source: Source, options: Parameters<typeof previewFile>[1]): Promise<ImportPreview> {
  switch (source.kind) {
    case "file":
      return previewFile(source.file, options);
    case "address":
      return previewAddress(source.url, options);
    case "text":
      return previewText(source.text, options);
  }
}

function nameOf(source: Source): string | undefined {
  switch (source.kind) {
    case "file":
      return source.file.name;
    case "address":
      return source.url;
    case "text":
      return undefined;
  }
}
