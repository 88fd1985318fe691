import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { createUser } from "@/lib/auth/users";
import { database } from "@/lib/db/client";
import { users, workspaces } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { ensureSandboxWorkspace } from "@/lib/workspaces/demo";
import { findWorkspace } from "@/lib/workspaces/store";
import { loadJournal } from "./loaders";
import { cursorOf, journalQuery } from "./schema";
import {
  type Author,
  beginEntry,
  closeEntry,
  findEntry,
  listEntries,
  reopenEntry,
  sendingMs,
  settleEntry,
} from "./store";

const start = Date.UTC(2026, 7, 20, 12);
const at = (seconds: number) => new Date(start + seconds * 1000);
const rename = { action: "updated", before: { name: "a" }, after: { name: "b" } } as const;

eachDatabase((_name, open) => {
  let author: Author;
  let stranger: Author;

  beforeAll(async () => {
    await open();
  });
  beforeEach(async () => {
    author = await anAuthor("Ines Okafor");
    stranger = await anAuthor("Tom Reyes");
  });

  const done = async (seconds: number, note: Partial<Parameters<typeof beginEntry>[1]> = {}, by = author) => {
    const id = (await beginEntry(by, { ...rename, ...note }, at(seconds))) ?? "";
    await settleEntry(id, { state: "done", settledAt: at(seconds) });
    return id;
  };
  const listed = async (query = {}) =>
    (await listEntries(author.workspaceId, { limit: 100, ...query })).map(({ id }) => id);

  test("entries stand newest first, per number and per workspace, and nobody sees a stranger's", async () => {
    const number = randomUUID();
    const [first, second, third] = [await done(1), await done(2, { numberId: number }), await done(3)];
    const theirs = await done(4, { numberId: number }, stranger);
    expect(await listed()).toEqual([third, second, first]);
    expect(await listed({ number })).toEqual([second]);
    expect(await findEntry(author.workspaceId, theirs)).toBeUndefined();
    expect(await findEntry(author.workspaceId, first)).toMatchObject({ userName: "Ines Okafor", state: "done" });
  });

  test("what was done elsewhere meanwhile stays done, whoever comes late with less", async () => {
    const id = randomUUID();
    const open = () => reopenEntry(author, { ...rename, id }, at(1));
    const state = async () => (await findEntry(author.workspaceId, id))?.state;
    await open();
    await closeEntry(id, { state: "unknown", settledAt: at(2) });
    expect(await state()).toBe("unknown");
    await open();
    expect(await state()).toBe("sending");
    await settleEntry(id, { state: "done", settledAt: at(3) });
    await closeEntry(id, { state: "failed", settledAt: at(4) });
    await open();
    expect(await state()).toBe("done");
  });

  test("pages go on where the last one ended, also among entries of one moment", async () => {
    for (const seconds of [1, 1, 1, 1, 2]) await done(seconds);
    const all = await listed();
    const pages: string[][] = [];
    let before: { at: Date; id: string } | undefined;
    do {
      const page = await listEntries(author.workspaceId, { limit: 2, before });
      pages.push(page.map(({ id }) => id));
      const last = page.at(-1);
      before = last && { at: last.createdAt, id: last.id };
    } while (before);
    expect(pages.flat()).toEqual(all);
  });

  test("the end of a page travels in an address; rubbish begins at the top", () => {
    const cursor = { at: at(7), id: randomUUID() };
    expect(journalQuery.parse({ before: cursorOf(cursor) }).before).toEqual(cursor);
    for (const before of ["", "x", "2026-08-20_x", "_", `${at(7).toISOString()}_'; drop table journal`])
      expect(journalQuery.parse({ before, number: "../x", limit: "9999" })).toEqual({ limit: 30 });
  });

  test("a refused write is not shown, an unknown one is", async () => {
    const refused = (await beginEntry(author, rename, at(1))) ?? "";
    await settleEntry(refused, { state: "failed", settledAt: at(1) });
    const lost = (await beginEntry(author, rename, at(2))) ?? "";
    await settleEntry(lost, { state: "unknown", settledAt: at(2) });
    expect(await listed()).toEqual([lost]);
  });

  test("what a crash cut off is told as unknown once nobody can be sending it any more", async () => {
    const now = Date.now();
    const cutOff = await beginEntry(author, rename, new Date(now - sendingMs - 1000));
    const underWay = await beginEntry(author, rename, new Date(now));
    const workspace = await ownWorkspace(author);
    const { items } = await loadJournal({ workspace, vapi: undefined as never }, journalQuery.parse({}));
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      [underWay, "sending"],
      [cutOff, "unknown"],
    ]);
  });

  test("one change is undone once, however many try; a failed or lost undo frees the way", async () => {
    const undoes = await done(1);
    const tries = await Promise.all(Array.from({ length: 20 }, () => beginEntry(author, { ...rename, undoes }, at(2))));
    const [mine, ...others] = tries.filter((id) => id !== undefined);
    expect(others).toEqual([]);
    await settleEntry(mine ?? "", { state: "failed", settledAt: at(2) });

    const crashed = await beginEntry(author, { ...rename, undoes }, at(3));
    expect(crashed).toBeDefined();
    expect(await beginEntry(author, { ...rename, undoes }, at(4))).toBeUndefined();
    const later = at(3 + sendingMs / 1000 + 1);
    const last = (await beginEntry(author, { ...rename, undoes }, later)) ?? "";
    await settleEntry(last, { state: "done", settledAt: later });
    expect(await findEntry(author.workspaceId, undoes)).toMatchObject({ undoneBy: "Ines Okafor", undoneAt: later });
    expect(await beginEntry(author, { ...rename, undoes }, at(9000))).toBeUndefined();
  });

  test("an entry outlives the person, and goes with its workspace", async () => {
    const other = await anAuthor("Priya Nair");
    const id = await done(1, {}, { ...other, workspaceId: author.workspaceId });
    const db = await database();
    await db.delete(users);
    expect(await findEntry(author.workspaceId, id)).toBeUndefined();
    expect(await db.select().from(workspaces)).toEqual([]);
  });
});

async function anAuthor(userName: string): Promise<Author> {
  const tag = randomUUID();
  const { id } = await createUser({
    email: `${tag}@x.example`,
    name: userName,
    password: "correct horse",
    role: "operator",
  });
  await ensureSandboxWorkspace(id, { name: userName, slug: tag });
  const workspace = await findWorkspace(id, tag);
  return { workspaceId: workspace?.id ?? "", userId: id, userName };
}

async function ownWorkspace({ userId, workspaceId }: Author) {
  const { listWorkspaces } = await import("@/lib/workspaces/store");
  const found = (await listWorkspaces(userId ?? "")).find(({ id }) => id === workspaceId);
  if (!found) throw new Error("no workspace was written");
  return found;
}
