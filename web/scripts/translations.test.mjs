import { expect, test } from "vitest";
import { faults } from "./translations.mjs";

const english = {
  hello: "Hello {name}",
  rows: "{count, plural, one {# row} other {# rows}}",
  link: "Read <0>more</0>",
};

test("a whole translation has no faults, with the plural forms of its own language", () => {
  const translation = {
    hello: "مرحبا {name}",
    rows: "{count, plural, zero {لا صفوف} one {صف} two {صفان} few {# صفوف} many {# صفًا} other {# صف}}",
    link: "اقرأ <0>المزيد</0>",
  };
  expect(faults("ar", english, translation)).toEqual([]);
});

test("missing, unused and mangled texts are told", () => {
  const found = faults("de", english, { hello: "Hallo {nahme}", link: "<0>Mehr</0>", old: "Alt" });
  expect(found).toHaveLength(3);
  expect(found.join("\n")).toMatch(/rows is missing.*old is no longer used.*hello has other placeholders/s);
});

test("a plural that became a plain argument, a lost tag and a text that cannot be read are told", () => {
  const translation = { hello: "Hallo {name", rows: "{count} Zeilen", link: "Mehr" };
  expect(faults("de", english, translation)).toHaveLength(3);
});
