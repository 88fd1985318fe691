import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { closeDatabase } from "@/lib/db/client";
import { openEmbedded } from "@/lib/db/pglite/open";
import { openPostgres } from "@/lib/db/postgres";
import { freshDatabase, pointDatabaseAt } from "@/lib/db/testing";

/** A database that processes work on which may be killed. */
export type Kept = {
  /** For the processes. */
  env: Record<string, string>;
  /** How many of them may have it open at once. */
  processes: number;
  /** Here; only while none of them has it where one alone may. */
  open(): Promise<void>;
  close(): Promise<void>;
  remove(): Promise<void>;
};

export async function keptEmbedded(): Promise<Kept> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-kills-"));
  return {
    env: { DATA_DIR: dir, DATABASE_URL: "" },
    processes: 1,
    open: async () => pointDatabaseAt(await openEmbedded(dir)),
    close: closeDatabase,
    remove: async () => fs.rmSync(dir, { recursive: true, force: true }),
  };
}

export async function keptPostgres(serverUrl: string): Promise<Kept> {
  const { url, remove } = await freshDatabase(serverUrl);
  return {
    env: { DATABASE_URL: url },
    processes: 2,
    open: async () => pointDatabaseAt(await openPostgres(url)),
    close: closeDatabase,
    remove,
  };
}
