import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import { sealSecret } from "@/lib/crypto/seal";
import { database } from "@/lib/db/client";
import { perDatabase } from "@/lib/db/per-database";
import { users, workspaces } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Environment, Workspace } from "@/lib/domain/workspace";
import { toWorkspace, workspaceColumns } from "./columns";
import { slugCandidates, slugOf } from "./slug";

/** A key that was just checked; `key` is sealed here and never comes back out of this file. */
export type NewWorkspace = {
  name: string;
  environment: Environment;
  region: string;
  key: string;
  /** Only where the address is not made from the name (the demo). */
  slug?: string;
};

/** What a sealed key is bound to: copied to another row it does not open. */
export function keyBinding(userId: string, workspaceId: string): readonly string[] {
  return [userId, workspaceId, "workspaces.key"];
}

export async function listWorkspaces(userId: string): Promise<Workspace[]> {
  const db = await database();
  const rows = await db
    .select(workspaceColumns)
    .from(workspaces)
    .where(eq(workspaces.ownerId, userId))
    .orderBy(asc(workspaces.createdAt), asc(workspaces.slug));
  return rows.map(toWorkspace);
}

export async function findWorkspace(userId: string, slug: string): Promise<Workspace | undefined> {
  const db = await database();
  const rows = await db
    .select(workspaceColumns)
    .from(workspaces)
    .where(and(eq(workspaces.ownerId, userId), eq(workspaces.slug, slug)));
  return rows[0] && toWorkspace(rows[0]);
}

/** The workspace that `/` leads to: the last used one, else the oldest, else none. */
export async function findLastWorkspace(userId: string): Promise<Workspace | undefined> {
  const db = await database();
  const [user] = await db.select({ last: users.lastWorkspace }).from(users).where(eq(users.id, userId));
  const last = user?.last ? await findWorkspace(userId, user.last) : undefined;
  return last ?? (await listWorkspaces(userId))[0];
}

export async function rememberLast(userId: string, slug: string): Promise<void> {
  const db = await database();
  await db.update(users).set({ lastWorkspace: slug }).where(eq(users.id, userId));
}

/** Two people may choose the same name at the same moment: the unique index decides, the other one gets the next slug. */
export async function saveWorkspace(userId: string, workspace: NewWorkspace): Promise<Workspace> {
  const db = await database();
  const id = randomUUID();
  const values = {
    id,
    ownerId: userId,
    name: workspace.name,
    environment: workspace.environment,
    region: workspace.region,
    ...sealed(userId, id, workspace.key),
  };
  for (const slug of slugCandidates(workspace.slug ?? slugOf(workspace.name))) {
    const rows = await db
      .insert(workspaces)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: workspaces.slug })
      .returning(workspaceColumns);
    if (rows[0]) return toWorkspace(rows[0]);
  }
  throw new Error("slug candidates never end");
}

export async function renameWorkspace(userId: string, workspaceId: string, name: string): Promise<Workspace> {
  const db = await database();
  const rows = await db.update(workspaces).set({ name }).where(owned(userId, workspaceId)).returning(workspaceColumns);
  return toWorkspace(rows[0] ?? notFound());
}

export async function replaceKey(userId: string, workspaceId: string, key: string): Promise<Workspace> {
  const db = await database();
  const rows = await db
    .update(workspaces)
    .set(sealed(userId, workspaceId, key))
    .where(owned(userId, workspaceId))
    .returning(workspaceColumns);
  return toWorkspace(rows[0] ?? notFound());
}

export async function removeWorkspace(userId: string, workspaceId: string): Promise<void> {
  const db = await database();
  const rows = await db.delete(workspaces).where(owned(userId, workspaceId)).returning({ id: workspaces.id });
  if (rows.length === 0) notFound();
}

/** Called by the gate when the upstream refused the key, and by every check of a stored key. */
export async function markKeyState(workspaceId: string, state: Workspace["keyState"]): Promise<void> {
  const db = await database();
  await db
    .update(workspaces)
    .set({ keyState: state, keyCheckedAt: sql`now()` })
    .where(eq(workspaces.id, workspaceId));
}

const sealedBySlug = perDatabase((db) =>
  db
    .select({ ...workspaceColumns, keySealed: workspaces.keySealed })
    .from(workspaces)
    .where(and(eq(workspaces.ownerId, sql.placeholder("owner")), eq(workspaces.slug, sql.placeholder("slug"))))
    .prepare(""),
);

/** Only for `connect.ts`: a workspace together with its sealed key, since every request asks for both. */
export async function findSealed(
  userId: string,
  slug: string,
): Promise<{ workspace: Workspace; keySealed: string } | undefined> {
  const [row] = await (await sealedBySlug()).execute({ owner: userId, slug });
  if (!row) return undefined;
  const { keySealed, ...columns } = row;
  return { workspace: toWorkspace(columns), keySealed };
}

/** Only for `connect.ts`, which opens it. */
export async function readSealedKey(userId: string, workspaceId: string): Promise<string> {
  const db = await database();
  const rows = await db.select({ keySealed: workspaces.keySealed }).from(workspaces).where(owned(userId, workspaceId));
  return (rows[0] ?? notFound()).keySealed;
}

function owned(userId: string, workspaceId: string) {
  return and(eq(workspaces.id, workspaceId), eq(workspaces.ownerId, userId));
}

function sealed(userId: string, workspaceId: string, key: string) {
  return {
    keySealed: sealSecret(key, keyBinding(userId, workspaceId)),
    // four characters of a short key would be half of it
    keyLast4: key.length >= 12 ? key.slice(-4) : "",
    keyState: "works" as const,
    keyCheckedAt: new Date(),
  };
}

/** A foreign workspace and an unknown one answer alike. */
export function notFound(): never {
  throw new AppError({
    code: "not-found",
    message: "There is no such workspace.",
    next: "It was removed, or it belongs to somebody else. Nothing was changed.",
  });
}
