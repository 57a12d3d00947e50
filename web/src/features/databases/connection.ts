/** What it takes to reach a database. */
export interface Connection {
  host: string;
  port: string;
  database: string;
  role: string;
  password: string;
  sslmode: SslMode;
  ssl_root_cert: string;
}

export const sslModes = ["disable", "prefer", "require", "verify-ca", "verify-full"] as const;
export type SslMode = (typeof sslModes)[number];

export const emptyConnection: Connection = {
  host: "localhost",
  port: "5432",
  database: "",
  role: "",
  password: "",
  sslmode: "prefer",
  ssl_root_cert: "",
};

/**
 * Reads a connection address such as `postgres://role:secret@host:5432/name?sslmode=require`, as defined in
 * PostgreSQL's manual, section "Connection URIs". Returns null for anything else.
 */
export function parseConnectionUrl(text: string): Connection | null {
  const match = text
    .trim()
    .match(/^postgres(?:ql)?:\/\/(?:([^@/?]*)@)?(\[[^\]]+\]|[^:/?]*)(?::(\d+))?(?:\/([^?]*))?(?:\?(.*))?$/);
  if (!match) return null;
  const [, credentials = "", host = "", port = "", name = "", query = ""] = match;
  const colon = credentials.indexOf(":");
  const role = colon < 0 ? credentials : credentials.slice(0, colon);
  const password = colon < 0 ? "" : credentials.slice(colon + 1);
  const options = new URLSearchParams(query);
  const sslmode = options.get("sslmode");
  return {
    host: decode(options.get("host") ?? host.replace(/^\[|\]$/g, "")) || "localhost",
    port: options.get("port") ?? (port || "5432"),
    database: decode(options.get("dbname") ?? name) || decode(role),
    role: decode(options.get("user") ?? role),
    password: decode(options.get("password") ?? password),
    sslmode: isSslMode(sslmode) ? sslmode : "prefer",
    ssl_root_cert: "",
  };
}

function isSslMode(text: string | null): text is SslMode {
  return sslModes.some((mode) => mode === text);
}

/** A stray percent sign in a password is more likely itself than the start of an escape. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export type ConnectionErrors = Partial<Record<keyof Connection, "empty" | "port" | "certificate">>;

/** What is missing or malformed, by field; empty when the connection is worth trying. */
export function checkConnection(connection: Connection): ConnectionErrors {
  const errors: ConnectionErrors = {};
  if (!connection.host.trim()) errors.host = "empty";
  if (!connection.database.trim()) errors.database = "empty";
  if (!connection.role.trim()) errors.role = "empty";
  if (connection.port.trim() && !isPort(connection.port)) errors.port = "port";
  if (needsCertificate(connection) && !connection.ssl_root_cert.includes("BEGIN CERTIFICATE")) {
    if (connection.ssl_root_cert.trim()) errors.ssl_root_cert = "certificate";
  }
  return errors;
}

function isPort(text: string): boolean {
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

/** Whether the mode checks the server's certificate, for which an own authority may be given. */
export function needsCertificate({ sslmode }: Connection): boolean {
  return sslmode === "verify-ca" || sslmode === "verify-full";
}

/** The connection as the RPC methods take it. */
export function asParams(connection: Connection) {
  return {
    host: connection.host.trim(),
    port: connection.port.trim() ? Number(connection.port) : null,
    database: connection.database.trim(),
    role: connection.role.trim(),
    password: connection.password,
    sslmode: connection.sslmode,
    ssl_root_cert: needsCertificate(connection) && connection.ssl_root_cert.trim() ? connection.ssl_root_cert : null,
  };
}
