/** Which types a column's values can be turned into, as the type menu offers them. */
const texts = ["text", "character varying", "character"];
const numbers = ["integer", "bigint", "smallint", "numeric", "double precision", "real"];
const amounts = ["mathesar_types.mathesar_money", "money", "mathesar_types.multicurrency_money"];
const moments = ["timestamp without time zone", "timestamp with time zone"];
const times = ["time without time zone", "time with time zone"];
const jsons = ["jsonb", "json", "mathesar_types.mathesar_json_array", "mathesar_types.mathesar_json_object"];
const addresses = ["mathesar_types.email", "mathesar_types.uri"];

const fromText = [
  ...numbers,
  "boolean",
  "date",
  ...times,
  ...moments,
  "interval",
  "uuid",
  ...jsons,
  ...addresses,
  ...amounts,
];

const targets: readonly (readonly [readonly string[], readonly string[]])[] = [
  [texts, fromText],
  [numbers, [...numbers, "boolean", ...amounts]],
  [["boolean"], numbers],
  [["date"], ["timestamp without time zone"]],
  [moments, [...moments, "date"]],
  [times, times],
  [
    ["money", "mathesar_types.mathesar_money"],
    [...numbers, ...amounts],
  ],
  [jsons, jsons],
];

/** Types that values of `type` can be cast to, besides itself; none for kinds without casts. */
export function castTargets(type: string): readonly string[] {
  if (type === "_array" || type === "_enum" || type === "xml") return [];
  const found = targets.filter(([from]) => from.includes(type)).flatMap(([, to]) => to);
  return [...new Set([...texts, ...found])].filter((target) => target !== type);
}
