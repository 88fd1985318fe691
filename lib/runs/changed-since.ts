import "server-only";
import { and, desc, eq, gt, inArray, isNull, ne, or } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { journal } from "@/lib/db/schema";
import type { VapiContext } from "@/lib/gate/context";

export type ChangeElsewhere = { who: string; at: Date };

const mostEntries = 50_000;

/** Who else changed which numbers since then, the last one of each. */
export async function changedSince(
  { workspace, user }: Pick<VapiContext, "workspace" | "user">,
  seenAt: string | undefined,
): Promise<ReadonlyMap<string, ChangeElsewhere>> {
  if (seenAt === undefined) return new Map();
  const db = await database();
  const entries = await db
    .select({ number: journal.numberId, who: journal.userName, at: journal.createdAt })
    .from(journal)
    .where(
      and(
        eq(journal.workspaceId, workspace.id),
        gt(journal.createdAt, new Date(seenAt)),
        inArray(journal.action, ["imported", "updated"]),
        ne(journal.state, "failed"),
        or(isNull(journal.userId), ne(journal.userId, user.id)),
      ),
    )
    .orderBy(desc(journal.createdAt))
    .limit(mostEntries);
  return new Map(entries.reverse().flatMap(({ number, who, at }) => (number ? [[number, { who, at }]] : [])));
}
