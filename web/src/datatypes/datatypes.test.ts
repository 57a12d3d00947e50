import { describe, expect, it } from "vitest";
import { addDecimals, divideDecimal, readDecimal, writeDecimal } from "./decimal";
import { dataTypeOf } from "./registry";
import type { TypedColumn } from "./types";

type Meta = NonNullable<TypedColumn["metadata"]>;

function column(type: string, metadata: Partial<Meta> = {}, options: TypedColumn["type_options"] = null): TypedColumn {
  return { type, type_options: options, primary_key: false, metadata: { attnum: 1, ...metadata } as Meta };
}

const english = { num_format: "english", date_format: "iso" } as const;

/** Wire value, what is shown, what the editor starts with. */
const shown: [string, TypedColumn, unknown, string, string][] = [
  [
    "a bigint beyond doubles",
    column("bigint", english),
    "9223372036854775807",
    "9,223,372,036,854,775,807",
    "9223372036854775807",
  ],
  ["a year", column("integer", english), 2024, "2024", "2024"],
  ["a numeric's trailing zero", column("numeric", english), "1.50", "1.50", "1.50"],
  ["rounded places", column("numeric", { ...english, num_max_frac_digits: 1 }), "2.25", "2.3", "2.25"],
  ["padded places", column("numeric", { ...english, num_min_frac_digits: 2 }), 7, "7.00", "7"],
  ["German signs", column("numeric", { num_format: "german" }), "-12345.6", "-12.345,6", "-12345.6"],
  ["Indian groups", column("bigint", { num_format: "hindi" }), 123456789, "12,34,56,789", "123456789"],
  ["not a number", column("numeric", english), "NaN", "NaN", "NaN"],
  ["money", column("mathesar_types.mathesar_money", english), "-1234.5", "-$1234.5", "-1234.5"],
  ["a date", column("date", { date_format: "us" }), "2024-02-29 AD", "02/29/2024", "2024-02-29"],
  ["a date before Christ", column("date", english), "0044-03-15 BC", "0044-03-15 BC", "0044-03-15 BC"],
  [
    "a moment",
    column("timestamp without time zone", english),
    "2024-02-29T13:04:05.5 AD",
    "2024-02-29, 13:04:05.5",
    "2024-02-29 13:04:05.5",
  ],
  [
    "a moment with zone",
    column("timestamp with time zone", english),
    "2024-02-29T11:04:00.0Z AD",
    "2024-02-29, 11:04 UTC",
    "2024-02-29 11:04:00+00",
  ],
  ["a time", column("time without time zone", { time_format: "12hr" }), "13:04:00.0", "1:04 PM", "13:04:00"],
  ["an interval", column("interval"), "P0Y11M3DT13H50M30.4S", "11 mons 3 days 13:50:30.4", "11 mons 3 days 13:50:30.4"],
  [
    "a masked interval",
    column("interval", { duration_min: "s", duration_max: "h" }),
    "P0Y0M1DT1H2M3S",
    "25:02:03",
    "25:02:03",
  ],
  ["JSON as it is", column("jsonb"), '{"a": 1.0}', '{"a": 1.0}', '{"a": 1.0}'],
  ["an array", column("_array"), ["a b", null, 'c"'], 'a b, NULL, c"', '{"a b",NULL,"c\\""}'],
  ["a range", column("int4range"), "[1,5)", "[1,5)", "[1,5)"],
];

describe("shows", () => {
  it.each(shown)("%s", (_name, of, value, text, edit) => {
    const type = dataTypeOf(of);
    expect(type.format(value, of)).toBe(text);
    expect(type.editText(value, of)).toBe(edit);
  });
});

/** Typed text and the value sent; `undefined` when it is refused before it is sent. */
const typed: [string, TypedColumn, string, unknown][] = [
  ["a grouped number", column("numeric", english), "1,234.50", "1234.50"],
  ["a German number", column("numeric", { num_format: "german" }), "1.234,5", "1234.5"],
  ["a plain number in a German column", column("numeric", { num_format: "german" }), "12.5", "12.5"],
  [
    "digits beyond doubles",
    column("numeric", english),
    "12345678901234567890.123456789",
    "12345678901234567890.123456789",
  ],
  ["a word as number", column("integer", english), "abc", undefined],
  ["a fraction as integer", column("integer", english), "1.5", undefined],
  ["too large", column("smallint", english), "40000", undefined],
  ["the least bigint", column("bigint", english), "-9223372036854775808", "-9223372036854775808"],
  ["nothing as number", column("integer"), " ", null],
  ["nothing as text", column("text"), "", ""],
  ["yes", column("boolean"), "Yes", true],
  ["perhaps", column("boolean"), "perhaps", undefined],
  ["a lenient European date", column("date", { date_format: "eu" }), "5.3.24", "2024-03-05 AD"],
  ["a lenient US date", column("date", { date_format: "us" }), "3/5/2024", "2024-03-05 AD"],
  ["a named month", column("date"), "5 Jan 2024", "2024-01-05 AD"],
  ["a word for PostgreSQL", column("date"), "tomorrow", "tomorrow"],
  ["a date and half a clock", column("timestamp without time zone"), "2024-01-05 9:30 pm", "2024-01-05T21:30:00 AD"],
  ["a bare time", column("time without time zone"), "930", "09:30:00"],
  ["a masked duration", column("interval", { duration_min: "s", duration_max: "m" }), "1:30", "P0Y0M0DT0H1M30S"],
  ["an overflowing duration", column("interval", { duration_min: "s", duration_max: "m" }), "90", "P0Y0M0DT0H1M30S"],
  ["broken JSON", column("json"), "{", undefined],
  ["a list", column("_array"), "a, b c", '{a,"b c"}'],
  ["an unknown label", column("_enum", {}, { enum_values: ["ok"] }), "bad", undefined],
  ["a label in other case", column("_enum", {}, { enum_values: ["Ok"] }), "ok", "Ok"],
  ["a UUID", column("uuid"), "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"],
];

describe("reads", () => {
  it.each(typed)("%s", (_name, of, text, value) => {
    const parsed = dataTypeOf(of).parse(text, of);
    if (value === undefined) expect(parsed.ok).toBe(false);
    else expect(parsed).toEqual({ ok: true, value });
  });
});

describe("what an editor starts with reads back as the same value", () => {
  it.each(shown.filter(([name]) => !name.startsWith("a range")))("%s", (_name, of, _value, _text, edit) => {
    const type = dataTypeOf(of);
    const parsed = type.parse(edit, of);
    expect(parsed.ok && type.editText(parsed.value, of)).toBe(edit);
  });
});

describe("decimals", () => {
  const decimal = (text: string) => {
    const read = readDecimal(text);
    if (!read) throw new Error(text);
    return read;
  };

  it("add exactly", () => {
    expect(writeDecimal(addDecimals(decimal("0.1"), decimal("0.2")))).toBe("0.3");
    expect(writeDecimal(addDecimals(decimal("-5"), decimal("4.99")))).toBe("-0.01");
  });

  it("divide and round", () => {
    expect(writeDecimal(divideDecimal(decimal("10"), 3, 4))).toBe("3.3333");
    expect(writeDecimal(divideDecimal(decimal("-20"), 3, 2))).toBe("-6.67");
  });

  it("read exponents", () => {
    expect(writeDecimal(decimal("1.5e3"))).toBe("1500");
    expect(writeDecimal(decimal("15e-3"))).toBe("0.015");
  });
});
