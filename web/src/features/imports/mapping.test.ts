import { expect, test } from "vitest";
import type { ColumnWithMetadata, ConstraintInfo } from "@/api/generated";
import type { ImportPreview } from "@/api/imports";
import { autoMap, guessNames, intoRequest, keysOf, linksOf, recallMap, usableKeys } from "./mapping";

const column = (id: number, name: string, dynamic = false) =>
  ({ id, name, default: dynamic ? { is_dynamic: true } : null }) as unknown as ColumnWithMetadata;

const file = (header: boolean, ...names: string[]) =>
  ({ id: "f", header, columns: names.map((name, index) => ({ index, name })) }) as unknown as ImportPreview;

test("columns meet by name, then by simplified name, each once", () => {
  const columns = [column(1, "id", true), column(2, "E-mail address"), column(3, "name"), column(4, "Name")];
  const mapping = autoMap(columns, file(true, "name", "email_address", "surplus"));
  expect([...mapping]).toEqual([
    [1, null],
    [2, 1],
    [3, 0],
    [4, null],
  ]);
});

test("without names they meet by place, and columns that fill themselves stay out", () => {
  const columns = [column(1, "id", true), column(2, "a"), column(3, "b"), column(4, "c")];
  expect([...autoMap(columns, file(false, "Column 0", "Column 1"))]).toEqual([
    [1, null],
    [2, 0],
    [3, 1],
    [4, null],
  ]);
});

test("the last mapping comes back as far as its columns are there", () => {
  const columns = [column(1, "id"), column(2, "a"), column(3, "b")];
  const place = (index: number, attnum: number) => ({ index, attnum, by_summary: false });
  const last = { columns: [place(4, 2), place(0, 9)], mode: "insert" as const, key: [] };
  expect([...(recallMap(columns, last) ?? [])]).toEqual([
    [1, null],
    [2, 4],
    [3, null],
  ]);
  expect(recallMap(columns, { ...last, columns: [place(0, 9)] })).toBe(null);
  expect(recallMap(columns, null)).toBe(null);
});

test("keys are offered where the file has all their values, the primary one first", () => {
  const columns = [column(1, "id"), column(2, "a"), column(3, "b")];
  const keys = keysOf(
    [
      { type: "unique", columns: [2, 3] },
      { type: "primary", columns: [1] },
      { type: "check", columns: [2] },
    ] as unknown as ConstraintInfo[],
    columns,
  );
  expect(keys.map((key) => key.name)).toEqual(["id", "a, b"]);
  const mapping = autoMap(columns, file(true, "a", "b"));
  expect(usableKeys(keys, mapping).map((key) => key.name)).toEqual(["a, b"]);
  expect(
    intoRequest(file(true), { databaseId: 1, schemaOid: 2, tableOid: 3 }, mapping, new Set([3]), "upsert", keys[1]),
  ).toEqual({
    id: "f",
    database_id: 1,
    schema_oid: 2,
    columns: [
      { index: 0, attnum: 2 },
      { index: 1, attnum: 3, by_summary: true },
    ],
    into: { table_oid: 3, mode: "upsert", key: [2, 3] },
  });
});

test("texts for a link whose keys are numbers are taken as names of records", () => {
  const columns = [
    { ...column(1, "author"), type: "integer" },
    { ...column(2, "country"), type: "text" },
    { ...column(3, "shelf"), type: "integer" },
  ];
  const links = linksOf([
    { type: "foreignkey", columns: [1] },
    { type: "foreignkey", columns: [2] },
    { type: "foreignkey", columns: [3, 1] },
    { type: "unique", columns: [3] },
  ] as unknown as ConstraintInfo[]);
  expect([...links]).toEqual([1, 2]);
  const names = ["author", "country", "shelf"].map((name, index) => ({ name, index, type: "text" }));
  const preview = { id: "f", header: true, columns: names } as unknown as ImportPreview;
  expect([...guessNames(links, columns, preview, autoMap(columns, preview))]).toEqual([1]);
});
