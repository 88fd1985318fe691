import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { StartRefusal } from "../env";
import { log } from "../log";
import type { DatabaseHandle } from "./handle";
import { migrations } from "./migrate";
import * as schema from "./schema";

/** Any number that no other program on this server uses; it serialises instances that start together. */
const migrationLock = 7_246_118;

export async function openPostgres(url: string): Promise<DatabaseHandle> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on("error", (err) => log.warn({ err }, "an idle database connection was lost"));
  try {
    await migrateOnce(pool);
  } catch (error) {
    await pool.end();
    throw isUnreachable(error) ? new StartRefusal(unreachable(url, error)) : error;
  }
  return {
    kind: "postgres",
    db: drizzle(pool, { schema }),
    query: async (text, values) => {
      const { rows, rowCount } = await pool.query<Record<string, unknown>>(text, values);
      return { rows, rowCount: rowCount ?? 0 };
    },
    settle: async () => undefined,
    close: () => pool.end(),
  };
}

async function migrateOnce(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await migrate(drizzle(client), migrations);
  } finally {
    // ending the connection, not only returning it, gives the lock back even after a failure
    client.release(true);
  }
}

const connectionCodes = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENOENT|EACCES|28|3D|57P)/;

function isUnreachable(error: unknown): error is Error & { code?: string } {
  if (!(error instanceof Error)) return false;
  return connectionCodes.test(String(Reflect.get(error, "code"))) || error.message.includes("timeout");
}

function unreachable(url: string, { code, message }: Error & { code?: string }): string {
  const { host, pathname } = URL.parse(url) ?? { host: "", pathname: "" };
  return `The database ${host}${pathname} of DATABASE_URL cannot be used: ${message || code}.`;
}
