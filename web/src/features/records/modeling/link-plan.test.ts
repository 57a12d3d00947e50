import { expect, test } from "vitest";
import { singular } from "@/model/names";
import { type LinkEnd, planLink } from "./link-plan";

const end = (name: string, columns: string[], owns = true): LinkEnd => ({
  table: { oid: 1, schema: 2, name, current_role_owns: owns },
  columns: columns.map((column, index) => ({ name: column, primary_key: index === 0 })),
});

test("suggests names that are free", () => {
  const books = end("Books", ["id", "Author"]);
  const authors = end("Authors", ["id"]);
  expect(planLink("one", books, authors, {}, []).names.column).toBe("Author 2");
  expect(planLink("many", books, authors, {}, []).names.column).toBe("Book");
  const both = planLink("both", books, authors, {}, ["Books_Authors"]);
  expect(both.names).toMatchObject({ near: "Book", far: "Author", between: "Books_Authors 2" });
  expect(planLink("both", books, books, {}, []).names).toMatchObject({ near: "Book", far: "Book 2" });
});

test("says why a link cannot be made", () => {
  const keyless: LinkEnd = { ...end("Log", []), columns: [] };
  const mine = end("Books", ["id"]);
  const foreign = end("Authors", ["id"], false);
  expect(planLink("one", mine, keyless, {}, []).against).toContain("Log");
  expect(planLink("many", mine, foreign, {}, []).against).toContain("owner");
  expect(planLink("one", mine, foreign, {}, []).ready).toBe(true);
  expect(planLink("one", mine, foreign, { column: "id" }, []).ready).toBe(false);
});

test("knows the plainest plurals", () => {
  expect(["Authors", "Categories", "Boxes", "Address", "Status", "Gas"].map(singular)).toEqual([
    "Author",
    "Category",
    "Box",
    "Address",
    "Status",
    "Gas",
  ]);
});
