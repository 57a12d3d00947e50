import pg from "pg";
import type { Postgres } from "./server.ts";

/** The PostgreSQL of the server of the journeys. */
const ownServer = (): Postgres => JSON.parse(process.env.MATHESAR_E2E_POSTGRES ?? "{}") as Postgres;

/** Runs statements as psql would, and gives the rows of the last. */
export async function sql<T = Record<string, unknown>>(
  database: string,
  statements: string,
  server: Postgres = ownServer(),
): Promise<T[]> {
  const client = new pg.Client({ ...server, database });
  await client.connect();
  try {
    const answer = (await client.query(statements)) as unknown as { rows: T[] } | { rows: T[] }[];
    return (Array.isArray(answer) ? answer.at(-1)?.rows : answer.rows) ?? [];
  } finally {
    await client.end();
  }
}

/** Everything a database's catalogs say of it, but for counters that any reading moves. */
export async function catalogOf(database: string, server: Postgres): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  const names = await sql<{ name: string }>(
    database,
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'
       AND relname NOT IN ('pg_statistic', 'pg_statistic_ext_data') ORDER BY 1`,
    server,
  );
  for (const { name } of names) {
    const moving = name === "pg_class" ? " - 'reltuples' - 'relpages' - 'relallvisible' - 'relallfrozen' - 'relfrozenxid' - 'relminmxid'" : "";
    const frozen = name === "pg_database" ? " - 'datfrozenxid' - 'datminmxid'" : "";
    const [row] = await sql<{ rows: unknown }>(
      database,
      `SELECT jsonb_agg(to_jsonb(t)${moving}${frozen} ORDER BY to_jsonb(t)::text) AS rows FROM pg_catalog.${name} t`,
      server,
    );
    all[name] = row?.rows;
  }
  return all;
}
