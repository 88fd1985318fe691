import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { and, desc, eq, gt, ne, or } from "drizzle-orm";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/handle";
import { runs, workspaces } from "@/lib/db/schema";
import type { Items } from "./batches";
import { aliveUntil, isLeftBehind, writeRows } from "./prepare";
import { type NewRow, type NewRun, type Run, seen } from "./store";

/** `same`: other work of the same fingerprint since then; the caller asks the person before it insists. */
export type Begun = { run: Run; mine: boolean } | { same: Run };

const askAgainMs = 200;

/** Writes the run and every row of it, or nothing. Of several starts of the same work one writes, and the others wait for it. */
export async function beginRun(run: NewRun, rows: Items<NewRow>, sameSince: Date | undefined): Promise<Begun> {
  for (;;) {
    const claimed = await claimStart(run, sameSince);
    if (claimed === "mine") return { run: await writeRows(run, rows), mine: true };
    if (claimed !== "elsewhere") return claimed;
    await sleep(askAgainMs);
  }
}

/** `mine`: the run is there to be filled. The lock on the workspace lets one start decide at a time. */
async function claimStart(run: NewRun, sameSince: Date | undefined): Promise<Begun | "mine" | "elsewhere"> {
  const db = await database();
  return db.transaction(async (tx) => {
    await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(eq(workspaces.id, run.workspaceId))
      .for("no key update");
    await tx.delete(runs).where(and(eq(runs.workspaceId, run.workspaceId), isLeftBehind(new Date())));
    const [there] = await tx.select().from(runs).where(isSameStart(run)).limit(1);
    if (there) return known(there, (started) => ({ run: started, mine: false }));
    const same = sameSince && (await findSame(tx, run, sameSince));
    if (same) return known(same, (started) => ({ same: started }));
    await tx.insert(runs).values({ ...run, state: "preparing", preparingUntil: aliveUntil() });
    return "mine";
  });
}

function known(there: typeof runs.$inferSelect, begun: (run: Run) => Begun): Begun | "elsewhere" {
  const [started] = seen([there]);
  return started ? begun(started) : "elsewhere";
}

function isSameStart({ workspaceId, key, rollbackOf }: NewRun) {
  const sameRollback = rollbackOf ? and(eq(runs.rollbackOf, rollbackOf), ne(runs.state, "cancelled")) : undefined;
  return and(eq(runs.workspaceId, workspaceId), or(eq(runs.key, key), sameRollback));
}

async function findSame(tx: Transaction, { workspaceId, fingerprint }: NewRun, since: Date) {
  const [same] = await tx
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), eq(runs.fingerprint, fingerprint), gt(runs.createdAt, since)))
    .orderBy(desc(runs.createdAt))
    .limit(1);
  return same;
}
