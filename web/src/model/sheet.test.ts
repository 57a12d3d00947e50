import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordRow } from "@/api/generated";
import { sheetColumns } from "./columns";
import type { Outcome, PageAt, RecordsGateway } from "./gateway";
import { Sheet } from "./sheet";
import { pageOfRows } from "./testing/pages";

const columnDefaults = {
  type_options: null,
  nullable: true,
  primary_key: false,
  default: null,
  has_dependents: false,
  description: null,
  current_role_priv: ["SELECT", "INSERT", "UPDATE"],
  metadata: null,
};

const columns = sheetColumns(
  [
    {
      ...columnDefaults,
      id: 1,
      name: "id",
      type: "integer",
      primary_key: true,
      nullable: false,
      default: { value: "identity", is_dynamic: true },
    },
    { ...columnDefaults, id: 2, name: "title", type: "text", nullable: false },
    { ...columnDefaults, id: 3, name: "pages", type: "integer" },
  ],
  [],
);

/** A table in memory whose answers a test can hold back or break. */
class FakeTable {
  rows: RecordRow[] = Array.from({ length: 1000 }, (_, index) => ({ 1: index + 1, 2: `book ${index + 1}`, 3: null }));
  asked: PageAt[] = [];
  broken: unknown = null;
  held: (() => void)[] | null = null;
  exact = true;

  readonly gateway: RecordsGateway = {
    list: async (_query, at, limit, _counting, signal) => {
      this.asked.push(at);
      await this.pass(signal);
      const page = pageOfRows(this.rows, at, limit);
      return this.exact ? page : { ...page, count: 900, countExact: false };
    },
    count: async () => ({ count: this.rows.length, exact: true }),
    read: async (keys) => ({ rows: this.rows.filter((row) => keys.includes(row[1])), summaries: {} }),
    patch: async (changes) => {
      await this.pass();
      return changes.map(({ key, values }): Outcome => {
        if (values[3] === "13") return { ok: false, error: new Error("unlucky") };
        const at = this.rows.findIndex((row) => row[1] === key);
        this.rows[at] = { ...this.rows[at], ...values };
        return { ok: true, record: { ...this.rows[at] }, summaries: {} };
      });
    },
    add: async (records) => {
      await this.pass();
      return records.map((record): Outcome => {
        const row = { 1: this.rows.length + 1, 2: null, 3: null, ...record };
        this.rows.push(row);
        return { ok: true, record: row, summaries: {} };
      });
    },
    aggregate: async () => null,
    remove: async (keys) => {
      this.rows = this.rows.filter((row) => !keys.includes(row[1]));
      return keys;
    },
  };

  private async pass(signal?: AbortSignal): Promise<void> {
    const held = this.held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    if (signal?.aborted) throw signal.reason;
    if (this.broken) throw this.broken;
  }

  async release(): Promise<void> {
    const held = this.held ?? [];
    this.held = null;
    for (const resolve of held) resolve();
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

const offline = new Error("offline");

async function opened(table: FakeTable): Promise<Sheet> {
  const sheet = new Sheet({
    gateway: table.gateway,
    columns,
    query: { order: [] },
    placeholder: true,
    worthRetrying: (error) => error === offline,
    onStatus: () => {},
  });
  sheet.ensure(0, 30);
  await settled();
  return sheet;
}

function title(sheet: Sheet, index: number) {
  const row = sheet.row(index);
  const column = columns[1];
  return row && column ? sheet.cell(row, column) : undefined;
}

afterEach(() => void vi.useRealTimers());

describe("windows", () => {
  it("loads only what is in view, and each part once", async () => {
    const table = new FakeTable();
    const sheet = await opened(table);
    sheet.ensure(0, 40);
    await settled();
    expect(table.asked).toEqual([{ row: 0 }]);
    expect(sheet.rowCount).toBe(1001);
    expect(title(sheet, 7)?.value).toBe("book 8");
    expect(sheet.row(500)).toBeUndefined();
  });

  it("shows an estimate until the exact number is known", async () => {
    const table = new FakeTable();
    table.exact = false;
    const sheet = await opened(table);
    await settled();
    expect([sheet.windows.count, sheet.windows.countExact]).toEqual([1000, true]);
  });

  it("keeps the old rows until the answer to another query is there", async () => {
    const table = new FakeTable();
    const sheet = await opened(table);
    table.held = [];
    table.rows = table.rows.toReversed();
    sheet.ask({ order: [{ attnum: 1, direction: "desc" }] });
    expect(title(sheet, 0)?.value).toBe("book 1");
    await table.release();
    expect(title(sheet, 0)?.value).toBe("book 1000");
  });
});

describe("edits", () => {
  it("show at once, then what the database made of them", async () => {
    const table = new FakeTable();
    const sheet = await opened(table);
    table.held = [];
    const done = sheet.setCells([{ key: 1, attnum: 2, value: "new" }]);
    expect(title(sheet, 0)).toMatchObject({ value: "new", state: "saving" });
    await table.release();
    expect(await done).toEqual([]);
    expect(title(sheet, 0)).toEqual({ value: "new", state: "saved" });
  });

  it("let the newest value of a cell win over late answers", async () => {
    const table = new FakeTable();
    const sheet = await opened(table);
    table.held = [];
    const first = sheet.setCells([{ key: 1, attnum: 2, value: "first" }]);
    const second = sheet.setCells([{ key: 1, attnum: 2, value: "second" }]);
    await table.release();
    await Promise.all([first, second]);
    await settled();
    expect(title(sheet, 0)).toEqual({ value: "second", state: "saved" });
    expect(table.rows[0]?.[2]).toBe("second");
  });

  it("are answered only when they themselves have been, though an older value is still under way", async () => {
    const table = new FakeTable();
    const sheet = await opened(table);
    table.held = [];
    void sheet.setCells([{ key: 1, attnum: 3, value: "12" }]);
    const second = sheet.setCells([{ key: 1, attnum: 3, value: "13" }]);
    await table.release();
    expect(await second).toHaveLength(1);
  });

  it("keep a value that fails, with the reason, and let others pass", async () => {
    const sheet = await opened(new FakeTable());
    const failed = await sheet.setCells([
      { key: 1, attnum: 3, value: "13" },
      { key: 2, attnum: 3, value: "14" },
    ]);
    expect(failed).toHaveLength(1);
    expect(sheet.edits.get(1, 3)).toMatchObject({ value: "13", state: "error" });
    expect(sheet.edits.get(2, 3)).toBeUndefined();
    expect(sheet.unsaved).toBe(1);
    sheet.edits.discard(1, 3);
    expect(sheet.unsaved).toBe(0);
  });

  it("wait while the server is out of reach and are sent when it is back", async () => {
    vi.useFakeTimers();
    const table = new FakeTable();
    const sheet = await opened(table);
    table.broken = offline;
    await sheet.setCells([{ key: 1, attnum: 2, value: "kept" }]);
    expect(title(sheet, 0)).toMatchObject({ value: "kept", state: "waiting" });
    table.broken = null;
    await vi.advanceTimersByTimeAsync(3000);
    expect(title(sheet, 0)).toEqual({ value: "kept", state: "saved" });
  });
});

describe("new records", () => {
  it("stay local until the required columns are filled", async () => {
    const table = new FakeTable();
    const sheet = await opened(table);
    const [id = 0] = await sheet.drafts.create([new Map([[3, "200"]])]);
    const index = sheet.indexOfDraft(id) ?? 0;
    expect([table.rows.length, sheet.rowCount, sheet.unsaved]).toEqual([1000, 1003, 1]);
    expect(title(sheet, index)).toMatchObject({ required: true });
    await sheet.drafts.set([{ id, attnum: 2, value: "Emma" }]);
    expect(sheet.keyAt(index)).toBe(1001);
    expect([table.rows.length, sheet.unsaved]).toEqual([1001, 0]);
  });

  it("are edited as records once they are saved", async () => {
    const sheet = await opened(new FakeTable());
    const [id = 0] = await sheet.drafts.create([new Map([[2, "Emma"]])]);
    await sheet.setCells([{ key: 1001, attnum: 2, value: "Emma II" }]);
    expect(title(sheet, sheet.indexOfDraft(id) ?? 0)).toEqual({ value: "Emma II", state: "saved" });
  });

  it("take their place after a refresh", async () => {
    const table = new FakeTable();
    const sheet = await opened(table);
    await sheet.drafts.create([new Map([[2, "Emma"]])]);
    sheet.refresh();
    await settled();
    expect([sheet.drafts.list.length, sheet.rowCount]).toEqual([0, 1002]);
  });
});

it("deleted records go, and the rows after them move up", async () => {
  const sheet = await opened(new FakeTable());
  expect(await sheet.remove([1, 2])).toEqual([1, 2]);
  await settled();
  expect(title(sheet, 0)?.value).toBe("book 3");
  expect(sheet.rowCount).toBe(999);
});
