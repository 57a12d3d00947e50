import { i18n } from "@lingui/core";

type Catalog = { messages: Parameters<typeof i18n.load>[1] };

/** The compiled catalogues (made by `npm run messages`), one chunk each. Without one, the texts in the source serve. */
const catalogs = import.meta.glob<Catalog>("./locales/*.ts");

/** The codes of the languages there is a catalogue for; English always is. */
export const languages = [...new Set(["en", ...Object.keys(catalogs).map((path) => path.slice(10, -3))])];

const rightToLeft = new Set(["ar"]);

/** Makes `language` the language of every message; one without a catalogue falls back to English. */
export async function activateLanguage(language: string): Promise<void> {
  const known = catalogs[`./locales/${language}.ts`] ? language : "en";
  const load = catalogs[`./locales/${known}.ts`];
  i18n.load(known, load ? (await load()).messages : {});
  i18n.activate(known);
  document.documentElement.lang = known;
  document.documentElement.dir = direction();
}

/** The way the present language is written. */
export function direction(): "ltr" | "rtl" {
  return rightToLeft.has(i18n.locale) ? "rtl" : "ltr";
}

export { i18n };
