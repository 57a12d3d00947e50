import { afterEach, expect, test, vi } from "vitest";
import { ImportError, type ImportRequest, runImport } from "./imports";

afterEach(() => vi.unstubAllGlobals());

const request: ImportRequest = {
  id: "x",
  database_id: 1,
  schema_oid: 2,
  table_name: "t",
  columns: [],
  key: { kind: "identity" },
  bad_rows: "ABORT",
  dry: false,
};

/** Answers with the text in pieces that do not end where lines do. */
function answerInPieces(...pieces: string[]) {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body));
}

const run = (onProgress = vi.fn()) => runImport(request, onProgress, new AbortController().signal);

test("progress is told line by line, however the lines arrive", async () => {
  answerInPieces(
    '{"rows":1,"bytes":2,"to',
    'tal":4,"rows_per_second":9}\n{"table":{"oid":7,"name":"é',
    '"},"rows":3}\n',
  );
  const onProgress = vi.fn();
  expect(await run(onProgress)).toEqual({ table: { oid: 7, name: "é" }, rows: 3 });
  expect(onProgress).toHaveBeenCalledExactlyOnceWith({ rows: 1, bytes: 2, total: 4, rows_per_second: 9 });
});

test("an undone import tells where it stumbled", async () => {
  answerInPieces('{"error":{"code":-30156,"message":"m","line":17,"reason":"r"}}');
  const failure = await run().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ImportError);
  expect((failure as ImportError).failure.line).toBe(17);
});

test("an answer that breaks off is a failure, never a success", async () => {
  answerInPieces('{"rows":1,"bytes":2,"total":4,"rows_per_second":9}\n');
  await expect(run()).rejects.toThrow("ended before the import did");
});
