import { env } from "../env";
import type { Database, DatabaseHandle } from "./handle";

export type { Database, Transaction } from "./handle";

/** Every bundle of the server evaluates this module again, so the one open database lives on `globalThis`. */
export const databaseSlot = globalThis as typeof globalThis & { switchboardDatabase?: Promise<DatabaseHandle> };

/** Opens and migrates on first use: importing this file touches nothing, which `next build` relies on. */
export function databaseHandle(): Promise<DatabaseHandle> {
  return (databaseSlot.switchboardDatabase ??= open());
}

export async function database(): Promise<Database> {
  return (await databaseHandle()).db;
}

export async function pingDatabase(): Promise<void> {
  await (await databaseHandle()).query("select 1");
}

/** For tests and for the end of a command; a server keeps its database until it exits. */
export async function closeDatabase(): Promise<void> {
  const opened = databaseSlot.switchboardDatabase;
  databaseSlot.switchboardDatabase = undefined;
  await (await opened)?.close();
}

async function open(): Promise<DatabaseHandle> {
  const { databaseUrl, dataDir } = env();
  if (databaseUrl) {
    const { openPostgres } = await import("./postgres");
    return openPostgres(databaseUrl);
  }
  const { openEmbedded } = await import("./pglite/open");
  return openEmbedded(dataDir);
}
