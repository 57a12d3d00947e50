import { describe, expect, it } from "vitest";
import type { FormFieldInfo } from "@/api/generated";
import {
  addField,
  changeField,
  type DraftField,
  fieldDefs,
  isWebAddress,
  moveField,
  placeBefore,
  removeField,
} from "./draft";
import { type Answer, type Answers, fieldOfError, missing, toValues } from "./fill/answers";
import { shownFields } from "./fill/conditions";
import { textOn } from "./fill/look";
import { pageOf, pagesOf } from "./fill/pages";

const draft = (key: string, children: DraftField[] | null = null): DraftField => ({
  key,
  attnum: 1,
  label: key,
  help: "",
  required: false,
  large: false,
  link: children ? { tableOid: 9, rule: "can_pick_or_create", children } : null,
  showIf: null,
  page: null,
});
const keys = (fields: readonly DraftField[]): unknown[] =>
  fields.map((field) => (field.link ? [field.key, keys(field.link.children)] : field.key));

describe("a form being built", () => {
  const fields = [draft("a"), draft("b", [draft("c"), draft("d")]), draft("e")];

  it("moves, adds, changes and removes fields at every depth", () => {
    expect(keys(moveField(fields, "e", -5))).toEqual(["e", "a", ["b", ["c", "d"]]]);
    expect(keys(moveField(fields, "d", -1))).toEqual(["a", ["b", ["d", "c"]], "e"]);
    expect(keys(placeBefore(fields, "a", "e"))).toEqual([["b", ["c", "d"]], "e", "a"]);
    expect(keys(placeBefore(fields, "a", "d"))).toEqual(keys(fields));
    expect(keys(addField(fields, "b", 1, draft("x")))).toEqual(["a", ["b", ["c", "x", "d"]], "e"]);
    expect(keys(removeField(fields, "c"))).toEqual(["a", ["b", ["d"]], "e"]);
    expect(changeField(fields, "c", (f) => ({ ...f, label: "C" }))[1]?.link?.children[0]?.label).toBe("C");
  });

  it("numbers its fields and sends those of new records only where there may be some", () => {
    const defs = fieldDefs(fields);
    expect(defs.map((def) => [def.index, def.kind])).toEqual([
      [0, "scalar_column"],
      [1, "foreign_key"],
      [2, "scalar_column"],
    ]);
    expect(defs[1]?.child_fields?.length).toBe(2);
  });

  it("redirects to pages of the web only", () => {
    expect(["https://a.example/x", "http://b"].every(isWebAddress)).toBe(true);
    expect(["javascript:alert(1)", "data:text/html,x", "a.example", " "].some(isWebAddress)).toBe(false);
  });
});

describe("answers", () => {
  const field = (key: string, more: Partial<FormFieldInfo> = {}): FormFieldInfo => ({
    id: 0,
    form_id: 0,
    key,
    index: 0,
    label: null,
    help: null,
    related_table_oid: null,
    fk_interaction_rule: null,
    styling: null,
    kind: "scalar_column",
    column_attnum: 1,
    is_required: false,
    child_fields: [],
    ...more,
  });
  const link = field("team", {
    kind: "foreign_key",
    fk_interaction_rule: "can_pick_or_create",
    child_fields: [field("name", { is_required: true }), field("town")],
  });
  const answers = (...given: [string, Answer][]) => new Map(given);
  const values = (fields: FormFieldInfo[], given: Answers) => toValues(fields, given, shownFields(fields, given));
  const lacking = (fields: FormFieldInfo[], given: Answers) => missing(fields, given, shownFields(fields, given));

  it("send what was given and nothing else", () => {
    expect(values([field("a"), link], answers(["a", { kind: "value", value: 0 }]))).toEqual({ a: 0 });
    expect(
      values(
        [link],
        answers(["team", { kind: "pick", value: 3, summary: "Red" }], ["town", { kind: "value", value: "x" }]),
      ),
    ).toEqual({
      team: { type: "pick", value: 3 },
    });
    expect(values([link], answers(["team", { kind: "create" }], ["name", { kind: "value", value: "Blue" }]))).toEqual({
      team: { type: "create" },
      name: "Blue",
    });
  });

  it("a new record that was begun must be complete; one that was not is left out", () => {
    const begun = answers(["team", { kind: "create" }], ["town", { kind: "value", value: "x" }]);
    expect([...lacking([link], begun).keys()]).toEqual(["name"]);
    const untouched = answers(["team", { kind: "create" }]);
    expect(lacking([link], untouched).size).toBe(0);
    expect(values([link], untouched)).toEqual({});
    expect([...lacking([{ ...link, is_required: true }], untouched).keys()]).toEqual(["name", "team"]);
  });

  it("find the field that an error is about", () => {
    const name = (one: FormFieldInfo) => ({ name: "full_name" })[one.key];
    expect(fieldOfError([field("a"), link], { column: "full_name" }, name)).toBe("name");
    expect(fieldOfError([field("a"), link], { field: "a" }, name)).toBe("a");
    expect(fieldOfError([field("a"), link], { constraint: "x" } as never, name)).toBe(null);
  });

  it("of fields that are not shown are neither sent nor missed", () => {
    const reason = field("reason", {
      index: 1,
      is_required: true,
      show_if: { field: "kind", op: "one_of", values: ["other", "2.0"] },
    });
    const more = field("more", { index: 2, show_if: { field: "reason", op: "set", values: [] } });
    const fields = [more, field("kind"), reason];
    const given = (kind: unknown) =>
      answers(
        ["kind", { kind: "value", value: kind }],
        ["reason", { kind: "value", value: "r" }],
        ["more", { kind: "value", value: "m" }],
      );
    expect(values(fields, given("usual"))).toEqual({ kind: "usual" });
    expect(values(fields, given("other"))).toEqual({ kind: "other", reason: "r", more: "m" });
    expect(values(fields, given(2))).toEqual({ kind: 2, reason: "r", more: "m" });
    expect(values(fields, given(["a", "other"]))).toMatchObject({ reason: "r" });
    expect(lacking(fields, answers()).size).toBe(0);
    expect([...lacking(fields, answers(["kind", { kind: "value", value: "other" }])).keys()]).toEqual(["reason"]);
  });

  it("are asked for page by page; a page without a shown field is left out", () => {
    const fields = [
      field("a"),
      field("b", { index: 1, page: "Second", show_if: { field: "a", op: "set", values: [] } }),
      field("c", { index: 2, page: "" }),
    ];
    const titles = (given: Answers) => pagesOf(fields, shownFields(fields, given)).map((page) => page.title);
    expect(titles(answers())).toEqual(["", ""]);
    expect(titles(answers(["a", { kind: "value", value: 1 }]))).toEqual(["", "Second", ""]);
    expect(pageOf(pagesOf(fields, new Set(["a", "b", "c"])), "b")).toBe(1);
    expect(pagesOf([], new Set())).toEqual([]);
  });
});

describe("the look of a form", () => {
  it("keeps the words on its colour readable", () => {
    expect(["#ffffff", "#ffcc00", "#2f5fd9", "#000000", "#aa3300"].map(textOn)).toEqual([
      "#000000",
      "#000000",
      "#ffffff",
      "#ffffff",
      "#ffffff",
    ]);
  });
});
