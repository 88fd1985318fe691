import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { journal, runRows } from "@/lib/db/schema";

/** What rolling a run back would do, and what it cannot: counted in numbers. */
export type RollbackOutlook = {
  putBack: number;
  released: number;
  /** A secret was changed, and none is kept. */
  secrets: number;
  /** A retired workflow answered before, and the upstream takes none any more. */
  retired: number;
  /** Somebody has undone the change already. */
  undone: number;
};

/** The entry of every row in the journal has the row's own id. */
export async function rollbackOutlook(runId: string): Promise<RollbackOutlook> {
  const db = await database();
  const undone = sql`exists (select 1 from ${journal} as other where other.undoes = ${journal.id} and other.state in ('sending', 'done'))`;
  const isUpdate = sql`${journal.action} = 'updated'`;
  const hasSecrets = sql`jsonb_array_length(${journal.secrets}) > 0`;
  const hadWorkflow = sql`(${journal.before} ->> 'workflowId' is not null and ${journal.after} ->> 'workflowId' is null)`;
  const isOpen = sql`${isUpdate} and not ${undone}`;
  const amount = (condition: ReturnType<typeof sql>) => sql<string>`count(*) filter (where ${condition})`;
  const [row] = await db
    .select({
      putBack: amount(sql`${isOpen} and not ${hasSecrets} and not ${hadWorkflow}`),
      released: amount(sql`${journal.action} = 'released'`),
      secrets: amount(sql`${isOpen} and ${hasSecrets}`),
      retired: amount(sql`${isOpen} and not ${hasSecrets} and ${hadWorkflow}`),
      undone: amount(sql`${isUpdate} and ${undone}`),
    })
    .from(runRows)
    .innerJoin(journal, eq(journal.id, runRows.id))
    .where(and(eq(runRows.runId, runId), eq(runRows.state, "done"), eq(journal.state, "done")));
  const counted = (value: string | undefined) => Number(value ?? 0);
  return {
    putBack: counted(row?.putBack),
    released: counted(row?.released),
    secrets: counted(row?.secrets),
    retired: counted(row?.retired),
    undone: counted(row?.undone),
  };
}
