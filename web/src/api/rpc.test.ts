import { afterEach, expect, test, vi } from "vitest";
import { RpcError, rpc, transportCodes } from "./rpc";
import { onSessionLost } from "./session";

afterEach(() => vi.unstubAllGlobals());

function answerWith(make: (request: unknown) => unknown, init: { status?: number; redirected?: string } = {}) {
  const fetch = vi.fn(async (_url: string, options: RequestInit) => {
    const response = new Response(JSON.stringify(make(JSON.parse(String(options.body)))), {
      status: init.status ?? 200,
    });
    if (init.redirected) {
      Object.defineProperty(response, "redirected", { value: true });
      Object.defineProperty(response, "url", { value: init.redirected });
    }
    return response;
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

test("a call carries its method and the token against forged requests", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie is what is being tested
  document.cookie = "csrftoken=abc";
  const fetch = answerWith((request) => ({ ...(request as object), result: [] }));
  expect(await rpc.call("databases.configured.list", {})).toEqual([]);
  const options = fetch.mock.calls[0]?.[1] as RequestInit;
  expect(JSON.parse(String(options.body))).toMatchObject({ method: "databases.configured.list", params: {} });
  expect((options.headers as Headers).get("X-CSRFToken")).toBe("abc");
});

test("an error answer becomes an RpcError with the database's words", async () => {
  answerWith(() => ({ id: 1, error: { code: -30101, message: "permission denied", data: { table: "books" } } }));
  const failure = await rpc.call("schemas.list", { database_id: 1 }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RpcError);
  expect(failure).toMatchObject({ code: -30101, message: "permission denied", data: { table: "books" } });
});

test("calls of one tick travel together and are matched by id, whatever their order", async () => {
  const fetch = answerWith((requests) =>
    (requests as { id: number; method: string }[]).map(({ id, method }) => ({ id, result: method })).reverse(),
  );
  const [first, second] = await Promise.all([
    rpc.batched("schemas.list", { database_id: 1 }),
    rpc.batched("databases.configured.list", {}),
  ]);
  expect([first, second]).toEqual(["schemas.list", "databases.configured.list"]);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("an answer redirected to the login page reports a lost session", async () => {
  answerWith(() => ({}), { redirected: "http://localhost/auth/login/?next=/" });
  const lost = vi.fn();
  const stop = onSessionLost(lost);
  await expect(rpc.call("schemas.list", { database_id: 1 })).rejects.toMatchObject({ code: transportCodes.session });
  expect(lost).toHaveBeenCalledOnce();
  stop();
});

test("an unreachable server is told apart from an error of the server", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed to fetch")));
  await expect(rpc.call("schemas.list", { database_id: 1 })).rejects.toMatchObject({ code: transportCodes.network });
});
