import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema";

/** What both drivers have in common. `execute()` answers differently on them: use the query builder. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** What `database().transaction()` hands to its callback. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export type QueryAnswer = { rows: Record<string, unknown>[]; rowCount: number };

/** An open and migrated database. */
export type DatabaseHandle = {
  kind: "embedded" | "postgres";
  db: Database;
  query(text: string, values?: unknown[]): Promise<QueryAnswer>;
  /** Puts everything into the data files, so that the next start has nothing to replay. */
  settle(): Promise<void>;
  close(): Promise<void>;
};
