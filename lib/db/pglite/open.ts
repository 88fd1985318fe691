import path from "node:path";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { ensurePrivateDir } from "../../crypto/private-file";
import { log } from "../../log";
import type { DatabaseHandle } from "../handle";
import { migrations } from "../migrate";
import * as schema from "../schema";
import { prepareDirectory } from "./directory";
import { DurableFS } from "./durable-fs";
import { lockDirectory } from "./lock";
import { PreparedPGlite } from "./prepared";

/** Without a checkpoint the log grows for as long as the server runs, and the next start replays all of it. */
const checkpoint = { everyMs: 60_000, afterBytes: 8 * 1024 * 1024 };

/** The database in `dataDir/database`, held by this process alone. */
export async function openEmbedded(dataDir: string): Promise<DatabaseHandle> {
  ensurePrivateDir(dataDir);
  const unlock = await lockDirectory(dataDir);
  try {
    return await openLocked(path.join(dataDir, "database"), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openLocked(dir: string, unlock: () => void): Promise<DatabaseHandle> {
  await prepareDirectory(dir);
  const fs = new DurableFS(dir);
  // 8 MB of buffers instead of 128: half the memory, the same speed at this size
  const client = new PreparedPGlite({ fs, postgresqlconf: ["shared_buffers=8MB"] });
  await client.waitReady;
  const db = drizzle(client, { schema });
  const settle = async () => void (await client.exec("checkpoint"));
  const timer = setInterval(() => {
    if (fs.walBytes > checkpoint.afterBytes) settle().catch((err) => log.warn({ err }, "a checkpoint failed"));
  }, checkpoint.everyMs).unref();
  const close = async () => {
    clearInterval(timer);
    await client.close().finally(unlock);
  };
  try {
    await migrate(db, migrations);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind: "embedded",
    db,
    query: async (text, values) => {
      const { rows, affectedRows } = await client.query<Record<string, unknown>>(text, values);
      return { rows, rowCount: rows.length || (affectedRows ?? 0) };
    },
    settle,
    close,
  };
}
