import type { TestProject } from "vitest/node";
import { databaseTemplate } from "../db/pglite/template";
import { startPostgres } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** Empty where no PostgreSQL can be had. */
    postgresUrl: string;
  }
}

/** Vitest's global set-up: the template of the embedded database, and one PostgreSQL for all store tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await databaseTemplate();
  const postgres = await startPostgres();
  console.log(
    postgres ? `Store tests also run on ${postgres.version}` : "No PostgreSQL here: its store tests are skipped",
  );
  provide("postgresUrl", postgres?.url ?? "");
  return async () => postgres?.stop();
}
