import "server-only";
import { and, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { importFiles, importMappings } from "@/lib/db/schema";
import { asJson } from "@/lib/domain/json";
import type { VapiContext } from "@/lib/gate/context";
import { type FileFacts, fileFacts, type FileMapping, fileMapping } from "./schema";

/** Whose file it is: nobody else of the workspace can use it. */
export type Owner = Pick<VapiContext, "user" | "workspace">;

export type StoredFile = FileFacts & { id: string; name: string; checked: FileMapping | undefined };

const keptMs = 24 * 3_600_000;
/** A person may have two tabs open; more files of theirs are not kept. */
const mostFiles = 3;

/** Erases what is older than a day, whoever brought it. */
export async function sweepFiles(now = new Date()): Promise<void> {
  const db = await database();
  await db.delete(importFiles).where(lt(importFiles.createdAt, new Date(now.getTime() - keptMs)));
}

/** A file that begins to arrive takes the place of the person's oldest. */
export async function beginFile({ user, workspace }: Owner, name: string): Promise<string> {
  const db = await database();
  const older = await db
    .select({ id: importFiles.id })
    .from(importFiles)
    .where(and(eq(importFiles.workspaceId, workspace.id), eq(importFiles.userId, user.id)))
    .orderBy(desc(importFiles.createdAt))
    .offset(mostFiles - 1);
  await removeFiles(older.map(({ id }) => id));
  const [file] = await db
    .insert(importFiles)
    .values({ workspaceId: workspace.id, userId: user.id, name, createdAt: new Date() })
    .returning({ id: importFiles.id });
  if (!file) throw new Error("no file was written");
  return file.id;
}

export async function finishFile(id: string, facts: FileFacts): Promise<void> {
  const db = await database();
  await db
    .update(importFiles)
    .set({ facts: asJson(facts) })
    .where(eq(importFiles.id, id));
}

export async function noteChecked(id: string, checked: FileMapping): Promise<void> {
  const db = await database();
  await db
    .update(importFiles)
    .set({ mapping: asJson(checked) })
    .where(eq(importFiles.id, id));
}

export async function removeFiles(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const db = await database();
  await db.delete(importFiles).where(inArray(importFiles.id, [...ids]));
}

/** A foreign file, one that is still arriving and an unknown one are alike. */
export async function findFile({ user, workspace }: Owner, id: string): Promise<StoredFile | undefined> {
  const db = await database();
  const [file] = await db
    .select()
    .from(importFiles)
    .where(
      and(
        eq(importFiles.id, id),
        eq(importFiles.workspaceId, workspace.id),
        eq(importFiles.userId, user.id),
        isNotNull(importFiles.facts),
      ),
    );
  const facts = fileFacts.safeParse(file?.facts).data;
  return file && facts && { ...facts, id, name: file.name, checked: fileMapping.safeParse(file.mapping).data };
}

export async function findMapping({ workspace }: Owner, shape: string): Promise<FileMapping | undefined> {
  const db = await database();
  const [known] = await db
    .select({ mapping: importMappings.mapping })
    .from(importMappings)
    .where(and(eq(importMappings.workspaceId, workspace.id), eq(importMappings.shape, shape)));
  return fileMapping.safeParse(known?.mapping).data;
}

export async function rememberMapping({ workspace }: Owner, shape: string, chosen: FileMapping): Promise<void> {
  const db = await database();
  const known = { mapping: asJson(chosen), usedAt: new Date() };
  await db
    .insert(importMappings)
    .values({ workspaceId: workspace.id, shape, ...known })
    .onConflictDoUpdate({ target: [importMappings.workspaceId, importMappings.shape], set: known });
}
