import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { openSecret } from "@/lib/crypto/seal";
import { database } from "@/lib/db/client";
import { users, workspaces } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { sandboxRegion } from "@/lib/domain/workspace";
import { connect } from "./connect";
import { ensureSandboxWorkspace } from "./demo";
import * as store from "./store";

const key = "sandbox-5f0c6b1e-7a7e-4b43-9d7e-0e3c9b5a91c0";
const wanted = { name: "Marlow Voice", environment: "production", region: sandboxRegion, key } as const;

async function addPerson(email: string): Promise<string> {
  const db = await database();
  const person = { email, name: email, passwordHash: "-", role: "operator" } as const;
  const [row] = await db.insert(users).values(person).returning({ id: users.id });
  return row?.id ?? "";
}

eachDatabase((_name, open) => {
  let ada: string;
  let bob: string;

  beforeAll(async () => {
    await open();
    ada = await addPerson("ada@example.com");
    bob = await addPerson("bob@example.com");
  });

  test("a saved workspace is shown without its key", async () => {
    const saved = await store.saveWorkspace(ada, wanted);
    expect(saved).toMatchObject({ slug: "marlow-voice", keyLast4: "91c0", keyState: "works" });
    expect(JSON.stringify([saved, await store.listWorkspaces(ada)])).not.toContain(key);
    expect(JSON.stringify(await store.listWorkspaces(ada))).not.toContain("v1.");
  });

  test("two people may choose one name; each gets an address of their own, also at the same moment", async () => {
    const saved = await Promise.all([1, 2, 3, 4].map(() => store.saveWorkspace(bob, { ...wanted, name: "Larkspur" })));
    expect(saved.map(({ slug }) => slug).sort()).toEqual(["larkspur", "larkspur-2", "larkspur-3", "larkspur-4"]);
  });

  test("a rename keeps the address", async () => {
    const { id, slug } = await store.saveWorkspace(ada, { ...wanted, name: "Before" });
    expect(await store.renameWorkspace(ada, id, "After")).toMatchObject({ name: "After", slug });
  });

  test("somebody else's workspace is not there for anybody else", async () => {
    const { id, slug } = await store.saveWorkspace(ada, { ...wanted, name: "Private" });
    expect(await store.findWorkspace(bob, slug)).toBeUndefined();
    expect((await store.listWorkspaces(bob)).map((workspace) => workspace.id)).not.toContain(id);
    await expect(store.renameWorkspace(bob, id, "Mine now")).rejects.toMatchObject({ failure: { code: "not-found" } });
    await expect(store.replaceKey(bob, id, "stolen")).rejects.toMatchObject({ failure: { code: "not-found" } });
    await expect(store.removeWorkspace(bob, id)).rejects.toMatchObject({ failure: { code: "not-found" } });
    await expect(store.readSealedKey(bob, id)).rejects.toMatchObject({ failure: { code: "not-found" } });
    await expect(connect(bob, { id, region: sandboxRegion })).rejects.toMatchObject({ failure: { code: "not-found" } });
    expect(await store.findWorkspace(ada, slug)).toMatchObject({ name: "Private" });
  });

  test("a sealed key opens in its own row only", async () => {
    const own = await store.saveWorkspace(ada, { ...wanted, name: "Own" });
    const other = await store.saveWorkspace(bob, { ...wanted, name: "Other", key: "sandbox-other-key" });
    const sealed = await store.readSealedKey(ada, own.id);
    expect(openSecret(sealed, store.keyBinding(ada, own.id))).toBe(key);

    const db = await database();
    await db.update(workspaces).set({ keySealed: sealed }).where(eq(workspaces.id, other.id));
    const closed = await connect(bob, other);
    await expect(closed.probe()).rejects.toMatchObject({ failure: { code: "key-unreadable" } });
    await expect(closed.phoneNumbers.create({ provider: "vapi" })).rejects.toThrow("cannot be opened");
    await expect((await connect(ada, own)).probe()).resolves.toHaveProperty("numbers");
  });

  test("a workspace whose region is no longer configured says so to whoever asks of it", async () => {
    const { id } = await store.saveWorkspace(ada, { ...wanted, name: "Moved away" });
    const vapi = await connect(ada, { id, region: "Atlantis" });
    await expect(vapi.phoneNumbers.listAll()).rejects.toThrow("This server does not know the region Atlantis.");
  });

  test("a replaced key takes the place of the old one", async () => {
    const { id } = await store.saveWorkspace(ada, { ...wanted, name: "Rotated" });
    await store.markKeyState(id, "refused");
    expect(await store.replaceKey(ada, id, "sandbox-the-new-one")).toMatchObject({
      keyLast4: "-one",
      keyState: "works",
    });
    expect(openSecret(await store.readSealedKey(ada, id), store.keyBinding(ada, id))).toBe("sandbox-the-new-one");
  });

  test("a removed workspace leaves nothing behind, and its address is free again", async () => {
    const first = await store.saveWorkspace(ada, { ...wanted, name: "Short lived" });
    await store.rememberLast(ada, first.slug);
    await store.removeWorkspace(ada, first.id);
    expect(await store.findLastWorkspace(ada)).toMatchObject({ name: "Marlow Voice" });
    expect(await store.saveWorkspace(bob, { ...wanted, name: "Short lived" })).toMatchObject({ slug: first.slug });
  });

  test("the last used workspace is remembered", async () => {
    const { slug } = await store.saveWorkspace(ada, { ...wanted, name: "Latest" });
    await store.rememberLast(ada, slug);
    expect(await store.findLastWorkspace(ada)).toMatchObject({ slug });
  });

  test("the sandbox is made once per person, each with a world of its own", async () => {
    const first = await ensureSandboxWorkspace(ada, { name: "Sandbox" });
    expect(await ensureSandboxWorkspace(ada, { name: "Sandbox" })).toMatchObject({ id: first.id });
    const theirs = await ensureSandboxWorkspace(bob, { name: "Sandbox" });
    expect([first.environment, theirs.environment, first.slug === theirs.slug]).toEqual(["sandbox", "sandbox", false]);
  });
});
