import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const launcher = fileURLToPath(new URL("../mathesar", import.meta.url));
const PATIENCE_MS = 180_000;

/** A server that runs until it is stopped; its data goes with it. */
export interface Running {
  address: string;
  stop: () => Promise<void>;
}

/** Starts the product with an empty data folder on a free port. */
export async function launch(environment: Record<string, string>): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), "mathesar-e2e-"));
  // As root, the server's PostgreSQL runs as another account, which must be able to pass through.
  chmodSync(data, 0o711);
  const server = spawn(launcher, ["--port=0", `--data-dir=${data}`], {
    env: { ...process.env, MATHESAR_BUILD: "never", MATHESAR_REHEARSAL: "never", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return {
    address: await address(server),
    stop: async () => {
      await stop(server);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Starts the server of the journeys with an administrator, tells them where it is, and stops it after them. */
export default async function start(): Promise<() => Promise<void>> {
  if (process.env.MATHESAR_E2E_URL) {
    return async () => undefined;
  }
  const password = randomBytes(12).toString("base64url");
  const running = await launch({ MATHESAR_ADMIN_USERNAME: "admin", MATHESAR_ADMIN_PASSWORD: password });
  process.env.MATHESAR_E2E_URL = running.address;
  process.env.MATHESAR_E2E_PASSWORD = password;
  return running.stop;
}

function address(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const timer = setTimeout(() => failed(new Error(`The server was not ready in time:\n${said}`)), PATIENCE_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready at (\S+)/.exec(said);
      if (ready?.[1]) {
        clearTimeout(timer);
        found(ready[1]);
      }
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.on("exit", (code) => failed(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

function stop(server: ChildProcess): Promise<void> {
  server.removeAllListeners("exit");
  return new Promise((stopped) => {
    server.on("exit", () => stopped());
    server.kill("SIGTERM");
  });
}
