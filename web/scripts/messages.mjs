// Compiles the translations (src/i18n/locales/<code>.json: id to text) beside English, and fails when something is wrong
// with them. With --sort it writes the files anew, sorted and without what is no longer used.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCompiledCatalog, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import { faults } from "./translations.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));
const folder = `${web}src/i18n/locales/`;
const english = await readEnglish();
const found = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap(compile);
for (const fault of found) console.error(fault);
process.exit(found.length === 0 ? 0 : 1);

async function readEnglish() {
  const [catalog] = await getCatalogs(getConfig({ cwd: web }));
  const entries = Object.entries(await catalog.read("en"));
  return Object.fromEntries(entries.map(([id, entry]) => [id, entry.translation || entry.message]));
}

function compile(name) {
  const language = name.slice(0, -".json".length);
  let texts = JSON.parse(readFileSync(folder + name, "utf8"));
  if (process.argv.includes("--sort")) {
    texts = sorted(texts);
    writeFileSync(folder + name, `${JSON.stringify(texts, null, 2)}\n`);
  }
  const whole = Object.fromEntries(Object.keys(english).map((id) => [id, texts[id] || english[id]]));
  const { source, errors } = createCompiledCatalog(language, whole, { namespace: "ts" });
  writeFileSync(`${folder}${language}.ts`, source);
  const unreadable = errors.map(({ id, error }) => `${language}: ${id} cannot be read: ${error.message}`);
  return [...unreadable, ...faults(language, english, texts)];
}

function sorted(texts) {
  const ids = Object.keys(texts).filter((id) => id in english);
  return Object.fromEntries(ids.sort((a, b) => (a < b ? -1 : 1)).map((id) => [id, texts[id]]));
}
