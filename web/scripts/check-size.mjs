// Fails when what the first view must load (the main entry with everything it imports at once, and its styles) exceeds its budget.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const budget = 250 * 1024;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(await readFile(new URL("manifest.json", dist), "utf8"));

const files = new Set();
collect("src/app/main.tsx");
collect("src/features/databases/HomePage.tsx");

let total = 0;
for (const file of files) {
  const size = gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;
  total += size;
  console.log(`${(size / 1024).toFixed(1).padStart(8)} KB gz  ${file}`);
}
console.log(`${(total / 1024).toFixed(1).padStart(8)} KB gz  first view, of ${budget / 1024} allowed`);
if (total > budget) process.exit(1);

function collect(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) collect(imported);
}
