// Checks the walls between the rooms (see .dependency-cruiser.cjs) and prints what broke.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const swc = require("@swc/core");
const { forbidden, options } = require("../.dependency-cruiser.cjs");

// The cruiser parses TypeScript through swc, but never tells it that .tsx files hold JSX. Nor can it tell imports of
// types apart, which are gone from the program: they count for walls, but make no cycle.
let countTypes = true;
const parseFile = swc.parseFileSync;
swc.parseFileSync = (path, given) => {
  const file = parseFile(path, { ...given, tsx: path.endsWith("x") });
  return countTypes ? file : { ...file, body: file.body.filter((item) => !bringsOnlyTypes(item)) };
};

const { cruise } = await import("dependency-cruiser");
const cycles = forbidden.filter((rule) => rule.to.circular);
const walls = forbidden.filter((rule) => !rule.to.circular);
const broken = (await check(walls, true)) + (await check(cycles, false));
process.exit(broken === 0 ? 0 : 1);

async function check(rules, types) {
  countTypes = types;
  const { output, exitCode } = await cruise(
    ["src"],
    { ...options, ruleSet: { forbidden: rules }, validate: true, outputType: "err" },
    {
      alias: { "@": fileURLToPath(new URL("../src", import.meta.url)) },
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import"],
    },
  );
  process.stdout.write(output);
  return exitCode;
}

function bringsOnlyTypes(item) {
  if (item.type !== "ImportDeclaration" && item.type !== "ExportNamedDeclaration") return false;
  if (item.typeOnly) return true;
  return item.specifiers.length > 0 && item.specifiers.every((specifier) => specifier.isTypeOnly);
}
