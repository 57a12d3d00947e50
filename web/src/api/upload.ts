import { csrfToken, RpcError, transportCodes } from "./rpc";
import { reportSessionLost } from "./session";

/** A file kept by the server for importing; see the Mathesar 0.10 API, data files. */
export interface DataFile {
  id: number;
  header: boolean;
  delimiter: string;
  quotechar: string;
  escapechar: string;
}

interface UploadOptions {
  /** Called with the share of bytes sent, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

const address = "/api/db/v0/data_files/";

/** Sends a file to be imported. Rejects with {@link RpcError} holding the server's words, or an `AbortError`. */
export function uploadFile(file: File, options: UploadOptions = {}): Promise<DataFile> {
  const body = new FormData();
  body.set("file", file, file.name);
  return sendDataFile("POST", address, body, options);
}

/** Sends pasted text to be imported. */
export function uploadText(text: string, options: UploadOptions = {}): Promise<DataFile> {
  const body = new FormData();
  body.set("paste", text);
  return sendDataFile("POST", address, body, options);
}

/** Says whether the first row of an uploaded file names the columns. */
export function setHeader(dataFileId: number, header: boolean): Promise<DataFile> {
  return sendDataFile("PATCH", `${address}${dataFileId}/`, JSON.stringify({ header }), {});
}

export function getDataFile(dataFileId: number): Promise<DataFile> {
  return sendDataFile("GET", `${address}${dataFileId}/`, null, {});
}

/** `fetch` cannot tell how much of a body has been sent, hence the older interface. */
function sendDataFile(
  method: string,
  url: string,
  body: FormData | string | null,
  { onProgress, signal }: UploadOptions,
): Promise<DataFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("X-CSRFToken", csrfToken());
    if (typeof body === "string") request.setRequestHeader("Content-Type", "application/json");
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(new RpcError(transportCodes.network, "The server cannot be reached."));
    request.onabort = () => reject(new DOMException("The upload was cancelled.", "AbortError"));
    request.onload = () => {
      if (new URL(request.responseURL).pathname.startsWith("/auth/")) {
        reportSessionLost();
        reject(new RpcError(transportCodes.session, "You are no longer logged in."));
        return;
      }
      const answer = readJson(request.responseText);
      if (request.status < 300) resolve(answer as DataFile);
      else reject(new RpcError(transportCodes.http, messageIn(answer, request.status)));
    };
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Errors come as one text, or as lists of texts by field. */
function messageIn(answer: unknown, status: number): string {
  const errors = (answer as { errors?: unknown } | null)?.errors;
  if (typeof errors === "string") return errors;
  if (typeof errors === "object" && errors !== null) return Object.values(errors).flat().join(" ");
  return status === 413 ? "The file is larger than the server accepts." : `The upload failed (HTTP ${status}).`;
}
