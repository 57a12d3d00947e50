import type { RpcMethods } from "./generated";
import { parseExact } from "./json";
import { reportSessionLost } from "./session";

export type RpcMethod = keyof RpcMethods;
export type RpcParams<M extends RpcMethod> = RpcMethods[M]["params"];
export type RpcResult<M extends RpcMethod> = RpcMethods[M]["result"];

/** Codes that this client gives to failures in which the server sent no error of its own. */
export const transportCodes = { network: 0, session: 1, http: 2 } as const;

/** What the database said about a failed statement; every part is present only when PostgreSQL gave it. */
export interface RpcErrorData {
  sqlstate?: string;
  detail?: string;
  hint?: string;
  constraint?: string;
  schema?: string;
  table?: string;
  column?: string;
  [key: string]: unknown;
}

/** A call that failed: the server's code and sentence, or one of {@link transportCodes}. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data: RpcErrorData | null = null,
  ) {
    super(message);
    this.name = "RpcError";
  }
}

interface CallOptions {
  signal?: AbortSignal;
}

interface Envelope {
  id: number | null;
  result?: unknown;
  error?: { code: number; message: string; data?: RpcErrorData | null };
}

interface Pending {
  id: number;
  method: string;
  params: object;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
  signal: AbortSignal | undefined;
}

const address = "/api/rpc/v0/";
let lastId = 0;
let waiting: Pending[] = [];

export const rpc = {
  /** Makes one call. Rejects with {@link RpcError}, or with an `AbortError` once `signal` is aborted. */
  async call<M extends RpcMethod>(method: M, params: RpcParams<M>, options: CallOptions = {}): Promise<RpcResult<M>> {
    const id = ++lastId;
    const body = JSON.stringify({ jsonrpc: "2.0", id, method, params });
    const envelope = (await post(body, options.signal)) as Envelope;
    return unwrap(envelope) as RpcResult<M>;
  },

  /**
   * Like {@link rpc.call}, but all calls of the same tick travel in one request. The server runs them one after the
   * other, so this suits many small calls, not two slow ones.
   */
  batched<M extends RpcMethod>(method: M, params: RpcParams<M>, options: CallOptions = {}): Promise<RpcResult<M>> {
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(sendWaiting);
      const pending: Pending = {
        id: ++lastId,
        method,
        params,
        resolve: resolve as (value: unknown) => void,
        reject,
        signal: options.signal,
      };
      waiting.push(pending);
      options.signal?.addEventListener("abort", () => reject(options.signal?.reason), { once: true });
    });
  },
};

async function sendWaiting(): Promise<void> {
  const batch = waiting.filter((pending) => !pending.signal?.aborted);
  waiting = [];
  if (batch.length === 0) return;
  const body = JSON.stringify(batch.map(({ id, method, params }) => ({ jsonrpc: "2.0", id, method, params })));
  try {
    const answers = (await post(body)) as Envelope[];
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    for (const pending of batch) settle(pending, byId.get(pending.id));
  } catch (error) {
    for (const pending of batch) pending.reject(error);
  }
}

function settle(pending: Pending, answer: Envelope | undefined): void {
  try {
    if (!answer) throw new RpcError(transportCodes.http, "The server left this call unanswered.");
    pending.resolve(unwrap(answer));
  } catch (error) {
    pending.reject(error);
  }
}

function unwrap(envelope: Envelope): unknown {
  if (!envelope.error) return envelope.result;
  const { code, message, data } = envelope.error;
  if (code === -32603 && message.startsWith("Authentication failed")) reportSessionLost();
  throw new RpcError(code, message, data ?? null);
}

async function post(body: string, signal?: AbortSignal): Promise<unknown> {
  const response = await send(address, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json" },
    signal,
  });
  try {
    return parseExact(await response.text());
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RpcError(transportCodes.http, `The server's answer could not be read (HTTP ${response.status}).`);
  }
}

/**
 * Any other request to the server (uploads, downloads), with the token against forged requests.
 * Rejects with {@link RpcError} when the server cannot be reached or the session has ended; other statuses are the caller's to judge.
 */
export async function send(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("X-CSRFToken", csrfToken());
  const response = await fetch(url, { ...init, headers, credentials: "same-origin" }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new RpcError(transportCodes.network, "The server cannot be reached.");
  });
  if (response.status === 401 || (response.redirected && new URL(response.url).pathname.startsWith("/auth/"))) {
    reportSessionLost();
    throw new RpcError(transportCodes.session, "You are no longer logged in.");
  }
  if (response.status >= 500) {
    throw new RpcError(transportCodes.http, `The server failed to answer (HTTP ${response.status}).`);
  }
  return response;
}

/** The value of the `csrftoken` cookie, or an empty text before the server has set one. */
export function csrfToken(): string {
  return document.cookie.match(/(?:^|;\s*)csrftoken=([^;]*)/)?.[1] ?? "";
}
