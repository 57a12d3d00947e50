// Adds to package-lock.json the optional packages for other platforms which a registry could not tell of when the lock was
// written. Without them `npm ci` refuses the lock. Run it after `npm install` changed the lock: npm run lock.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const platform =
  /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|x64|arm|ppc64|s390x|ia32|riscv64|loong64)(?:-(\w+))?$/;

const libc = (abi) =>
  abi?.startsWith("musl") ? { libc: ["musl"] } : abi?.startsWith("gnu") ? { libc: ["glibc"] } : {};

const missing = Object.values(lock.packages).flatMap((about) =>
  Object.entries(about.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const parts = platform.exec(`-${name.split("/").pop()}`);
    const known = Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
    if (known || !parts) {
      return [];
    }
    const [, os, cpu, abi] = parts;
    const dev = about.dev ? { dev: true } : {};
    return [[`node_modules/${name}`, { version, cpu: [cpu], ...dev, ...libc(abi), optional: true, os: [os] }]];
  }),
);

const { "": root, ...packages } = { ...lock.packages, ...Object.fromEntries(missing) };
lock.packages = { "": root, ...Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages for other platforms added`);
