import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { database } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/handle";
import { runRows, runs } from "@/lib/db/schema";
import type { ImportSecrets } from "./schema";
import { sealRunSecrets } from "./secrets";
import { seen, type Run } from "./store";

type Renewal = {
  /** Of the run, which is held meanwhile. */
  rows: (run: Run) => SQL | undefined;
  to: Partial<typeof runRows.$inferInsert>;
  /** What the run needs to send them, once its own were erased. */
  secrets?: ImportSecrets;
  /** Before anything is written; what it throws leaves everything as it was. */
  prove?: (run: Run, tx: Transaction) => void | Promise<void>;
};

/** Rows begin anew and their run with them, or neither. A run that a person paused stays paused, a cancelled one cancelled. */
export async function renewRun(id: string, { rows, to, secrets = {}, prove }: Renewal): Promise<number> {
  const db = await database();
  return db.transaction(async (tx) => {
    const [run] = seen(await tx.select().from(runs).where(eq(runs.id, id)).for("update"));
    if (!run) return 0;
    await prove?.(run, tx);
    const renewed = await tx
      .update(runRows)
      .set({ ...to, notBefore: null })
      .where(and(eq(runRows.runId, id), rows(run)))
      .returning({ id: runRows.id });
    if (renewed.length > 0) await reopen(tx, run, secrets);
    return renewed.length;
  });
}

async function reopen(tx: Transaction, { id, state, endedAt }: Run, forms: ImportSecrets): Promise<void> {
  const secretsSealed = endedAt === null ? null : sealRunSecrets(id, { forms, headers: {} });
  await tx
    .update(runs)
    .set({
      state: state === "finished" ? "running" : state,
      endedAt: null,
      ...(secretsSealed === null ? {} : { secretsSealed }),
    })
    .where(eq(runs.id, id));
}
