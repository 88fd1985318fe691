import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { workspaces } from "@/lib/db/schema";
import type { Clock } from "@/lib/domain/clock";
import type { Workspace } from "@/lib/domain/workspace";
import type { Author } from "@/lib/journal/store";
import { toWorkspace, workspaceColumns } from "@/lib/workspaces/columns";
import type { Lanes } from "@/lib/workspaces/connect";
import type { RunSecrets } from "./schema";
import { openRunSecrets } from "./secrets";
import type { Run } from "./store";

/** What the worker needs from outside; tests bring their own. */
export type Engine = {
  clock: Clock;
  /** Names this process in leases. */
  owner: string;
  /** No other process can have this database open. */
  alone: boolean;
  leaseMs: number;
  /** After this long a lost request can no longer arrive. */
  settleMs: number;
  connect(ownerId: string, workspace: Workspace): Promise<Lanes>;
  /** Rows that this process is sending right now. */
  sending: Set<string>;
  /** Set at the end: nothing more is begun. */
  stopping: boolean;
};

export type OpenRun = {
  run: Run;
  workspace: Workspace;
  author: Author;
  secrets: RunSecrets;
  lanes: Lanes;
  clock: Clock;
};

/** Everything a run needs; undefined when its workspace was removed meanwhile. */
export async function openRun({ connect, clock }: Engine, run: Run): Promise<OpenRun | undefined> {
  const db = await database();
  const [row] = await db
    .select({ ...workspaceColumns, ownerId: workspaces.ownerId })
    .from(workspaces)
    .where(eq(workspaces.id, run.workspaceId));
  if (!row) return undefined;
  const { ownerId, ...columns } = row;
  const workspace = toWorkspace(columns);
  return {
    run,
    workspace,
    author: { workspaceId: workspace.id, userId: run.startedBy, userName: run.startedByName },
    secrets: openRunSecrets(run.id, run.secretsSealed),
    lanes: await connect(ownerId, workspace),
    clock,
  };
}
