import { csrfToken, RpcError, type RpcErrorData, transportCodes } from "./rpc";
import { reportSessionLost } from "./session";

interface Options {
  /** Called with the share of bytes sent, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Posts a body and tells how much of it has been sent, which `fetch` cannot. Rejects with {@link RpcError} holding the
 * server's words, or with an `AbortError`.
 */
export function post<T>(url: string, body: FormData | string, { onProgress, signal }: Options): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("X-CSRFToken", csrfToken());
    if (typeof body === "string") request.setRequestHeader("Content-Type", "application/json");
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(new RpcError(transportCodes.network, "The server cannot be reached."));
    request.onabort = () => reject(new DOMException("Cancelled.", "AbortError"));
    request.onload = () => {
      if (request.status === 401 || new URL(request.responseURL).pathname.startsWith("/auth/")) {
        reportSessionLost();
        reject(new RpcError(transportCodes.session, "You are no longer logged in."));
      } else if (request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
      } else {
        reject(errorIn(request));
      }
    };
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
}

function errorIn(request: XMLHttpRequest): RpcError {
  try {
    const { error } = JSON.parse(request.responseText) as { error: { code: number; message: string } & RpcErrorData };
    return new RpcError(error.code, error.message, error);
  } catch {
    const tooLarge = request.status === 413;
    return new RpcError(
      transportCodes.http,
      tooLarge ? "The file is larger than the server accepts." : `The upload failed (HTTP ${request.status}).`,
    );
  }
}
