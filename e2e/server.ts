import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const launcher = fileURLToPath(new URL("../mathesar", import.meta.url));
const PATIENCE_MS = 180_000;

/** A server that runs until it is stopped; its data goes with it. */
export interface Running {
  address: string;
  /** The way into its PostgreSQL. */
  postgres: Postgres;
  stop: () => Promise<void>;
  /** Ends at once, as by a power cut, and starts again at the same address. */
  kill: () => Promise<void>;
  restart: () => Promise<void>;
}

/** A server's superuser. */
export interface Postgres {
  host: string;
  port: number;
  user: string;
  password: string;
}

/** Starts the product with an empty data folder on a free port. */
export async function launch(environment: Record<string, string>): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), "mathesar-e2e-"));
  // As root, the server's PostgreSQL runs as another account, which must be able to pass through.
  chmodSync(data, 0o711);
  const begin = (port: string) =>
    spawn(launcher, [`--port=${port}`, `--data-dir=${data}`], {
      env: { ...process.env, MATHESAR_BUILD: "never", MATHESAR_REHEARSAL: "never", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
  let server = begin("0");
  const where = await address(server);
  return {
    address: where,
    postgres: postgresIn(data),
    kill: () => end(server, "SIGKILL"),
    restart: async () => {
      server = begin(new URL(where).port);
      await address(server);
    },
    stop: async () => {
      await end(server, "SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function postgresIn(data: string): Postgres {
  const read = (name: string) => readFileSync(join(data, "postgres", name), "utf8").trim();
  return { host: "127.0.0.1", port: Number(read("port")), user: "mathesar", password: read("password") };
}

/** Starts the server of the journeys with an administrator, tells them where it is, and stops it after them. */
export default async function start(): Promise<() => Promise<void>> {
  if (process.env.MATHESAR_E2E_URL) {
    return async () => undefined;
  }
  const password = randomBytes(12).toString("base64url");
  const running = await launch({
    MATHESAR_ADMIN_USERNAME: "admin",
    MATHESAR_ADMIN_PASSWORD: password,
    MATHESAR_IMPORT_URL_ALLOW: "127.0.0.1",
  });
  process.env.MATHESAR_E2E_URL = running.address;
  process.env.MATHESAR_E2E_PASSWORD = password;
  process.env.MATHESAR_E2E_POSTGRES = JSON.stringify(running.postgres);
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

function end(server: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  server.removeAllListeners("exit");
  return new Promise((stopped) => {
    server.on("exit", () => stopped());
    server.kill(signal);
  });
}
