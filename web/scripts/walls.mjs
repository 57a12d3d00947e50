// Checks the walls between the rooms (see .dependency-cruiser.cjs) and prints what broke.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const swc = require("@swc/core");
const { forbidden, options } = require("../.dependency-cruiser.cjs");

// The cruiser parses TypeScript through swc, but never tells it that .tsx files hold JSX.
const parseFile = swc.parseFileSync;
swc.parseFileSync = (path, given) => parseFile(path, { ...given, tsx: path.endsWith("x") });

const { cruise } = await import("dependency-cruiser");
const { output, exitCode } = await cruise(
  ["src"],
  { ...options, ruleSet: { forbidden }, validate: true, outputType: "err" },
  {
    alias: { "@": fileURLToPath(new URL("../src", import.meta.url)) },
    extensions: [".ts", ".tsx", ".js"],
    exportsFields: ["exports"],
    conditionNames: ["import"],
  },
);
process.stdout.write(output);
process.exit(exitCode);
