import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { runs } from "@/lib/db/schema";
import type { Workspace } from "@/lib/domain/workspace";
import type { Started } from "@/lib/runs/start";

/** The run that a start of this key came to. */
export async function startedWith({ id }: Pick<Workspace, "id">, key: string): Promise<Started | undefined> {
  const db = await database();
  const [run] = await db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.workspaceId, id), eq(runs.key, key), ne(runs.state, "preparing")));
  return run && { id: run.id, mine: false };
}
