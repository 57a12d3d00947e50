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
import { type Answer, fieldOfError, missing, toValues } from "./fill/answers";

const draft = (key: string, children: DraftField[] | null = null): DraftField => ({
  key,
  attnum: 1,
  label: key,
  help: "",
  required: false,
  large: false,
  link: children ? { tableOid: 9, rule: "can_pick_or_create", children } : null,
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

  it("send what was given and nothing else", () => {
    expect(toValues([field("a"), link], answers(["a", { kind: "value", value: 0 }]))).toEqual({ a: 0 });
    expect(
      toValues(
        [link],
        answers(["team", { kind: "pick", value: 3, summary: "Red" }], ["town", { kind: "value", value: "x" }]),
      ),
    ).toEqual({
      team: { type: "pick", value: 3 },
    });
    expect(toValues([link], answers(["team", { kind: "create" }], ["name", { kind: "value", value: "Blue" }]))).toEqual(
      {
        team: { type: "create" },
        name: "Blue",
      },
    );
  });

  it("a new record that was begun must be complete; one that was not is left out", () => {
    const begun = answers(["team", { kind: "create" }], ["town", { kind: "value", value: "x" }]);
    expect([...missing([link], begun).keys()]).toEqual(["name"]);
    const untouched = answers(["team", { kind: "create" }]);
    expect(missing([link], untouched).size).toBe(0);
    expect(toValues([link], untouched)).toEqual({});
    expect([...missing([{ ...link, is_required: true }], untouched).keys()]).toEqual(["name", "team"]);
  });

  it("find the field that an error is about", () => {
    const name = (one: FormFieldInfo) => ({ name: "full_name" })[one.key];
    expect(fieldOfError([field("a"), link], { column: "full_name" }, name)).toBe("name");
    expect(fieldOfError([field("a"), link], { field: "a" }, name)).toBe("a");
    expect(fieldOfError([field("a"), link], { constraint: "x" } as never, name)).toBe(null);
  });
});
