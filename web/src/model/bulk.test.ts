import { describe, expect, it } from "vitest";
import { RpcError } from "@/api/rpc";
import { ConflictError, sendMany } from "./bulk";
import type { Outcome } from "./gateway";

const saved: Outcome = { ok: true, record: undefined, summaries: {} };
const never = () => false;

/** A server that takes all rows or none and names up to two bad ones. */
function server(isBad: (row: number) => boolean) {
  const requests: number[][] = [];
  const send = async (rows: readonly number[]) => {
    requests.push([...rows]);
    const bad = rows.flatMap((row, index) => (isBad(row) ? [{ index, code: -1, message: `bad ${row}` }] : []));
    if (bad.length > 0) throw new RpcError(-1, "failed", { rows: bad.slice(0, 2) });
    return rows.map(() => saved);
  };
  return { requests, send };
}

describe("many rows at once", () => {
  it("travel in one request when all are good", async () => {
    const { requests, send } = server(() => false);
    expect(await sendMany([1, 2, 3], never, send)).toEqual([saved, saved, saved]);
    expect(requests).toHaveLength(1);
  });

  it("pass though others fail, each of which keeps its own reason", async () => {
    const { send } = server((row) => row === 2 || row === 5);
    const outcomes = await sendMany([1, 2, 3, 4, 5], never, send);
    expect(outcomes.map((one) => one.ok)).toEqual([true, false, true, true, false]);
    expect(outcomes[4]).toMatchObject({ ok: false, error: { message: "bad 5" } });
  });

  it("end though very many fail", async () => {
    const { send } = server((row) => row % 2 === 0);
    const rows = Array.from({ length: 400 }, (_, row) => row);
    const outcomes = await sendMany(rows, never, send);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(200);
  });

  it("tell what somebody else has put into a cell", async () => {
    const [outcome] = await sendMany([1], never, async () => {
      throw new RpcError(-1, "changed", { conflicts: [{ index: 0, attnum: 7, current: "theirs" }] });
    });
    expect(outcome?.ok === false && outcome.error instanceof ConflictError && outcome.error.current.get(7)).toBe(
      "theirs",
    );
  });

  it("are kept for later when the server is out of reach", async () => {
    const offline = new Error("offline");
    await expect(
      sendMany(
        [1],
        (error) => error === offline,
        () => Promise.reject(offline),
      ),
    ).rejects.toBe(offline);
  });
});
