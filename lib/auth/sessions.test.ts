import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { sessions, users } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { createSession, findSession, listSessions, revokeAll, revokeSession, revokeToken } from "./sessions";
import { createUser } from "./users";

eachDatabase((_, open) => {
  let userId: string;

  beforeAll(async () => {
    await open();
  });

  beforeEach(async () => {
    await (await database()).delete(users);
    userId = (
      await createUser({ email: "ines@marlow.example", name: "Ines", password: "correct horse", role: "viewer" })
    ).id;
  });

  const age = async (values: Partial<Record<"lastSeenAt" | "expiresAt", ReturnType<typeof sql>>>) =>
    (await database()).update(sessions).set(values).where(eq(sessions.userId, userId));

  it("finds the user of a token and keeps only its hash", async () => {
    const token = await createSession(userId, "Firefox");
    expect(await findSession(token)).toMatchObject({ user: { email: "ines@marlow.example", role: "viewer" } });
    const [row] = await (await database()).select().from(sessions);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await findSession(row?.id ?? "")).toBeUndefined();
  });

  it("is new at every sign-in", async () => {
    expect(await createSession(userId)).not.toBe(await createSession(userId));
  });

  it("ends at once when revoked: one, all but this one, all", async () => {
    const [one, two, three] = [await createSession(userId), await createSession(userId), await createSession(userId)];
    await revokeToken(one);
    expect(await findSession(one)).toBeUndefined();
    const here = await findSession(three);
    await revokeAll(userId, here?.sessionId);
    expect(await findSession(two)).toBeUndefined();
    expect(await findSession(three)).toEqual(here);
    await revokeAll(userId);
    expect(await findSession(three)).toBeUndefined();
  });

  it("is only revoked by its owner", async () => {
    const token = await createSession(userId);
    const [row] = await listSessions(userId);
    await revokeSession("00000000-0000-4000-8000-000000000000", row?.id ?? "");
    expect(await findSession(token)).toBeDefined();
    await revokeSession(userId, row?.id ?? "");
    expect(await findSession(token)).toBeUndefined();
  });

  it("is over after 7 days without use, or when its absolute end is reached", async () => {
    const token = await createSession(userId);
    await age({ lastSeenAt: sql`now() - interval '7 days 1 minute'` });
    expect(await findSession(token)).toBeUndefined();
    await age({ lastSeenAt: sql`now() - interval '6 days'` });
    expect(await findSession(token)).toBeDefined();
    await age({ expiresAt: sql`now() - interval '1 second'` });
    expect(await findSession(token)).toBeUndefined();
    expect(await listSessions(userId)).toEqual([]);
  });

  it("notes that it was used", async () => {
    const token = await createSession(userId);
    await age({ lastSeenAt: sql`now() - interval '2 days'` });
    const [before] = await listSessions(userId);
    await findSession(token);
    const [after] = await listSessions(userId);
    expect(after?.lastSeenAt.getTime()).toBeGreaterThan(before?.lastSeenAt.getTime() ?? Infinity);
  });

  it("sees a changed role and a disabled account on the next look", async () => {
    const token = await createSession(userId);
    const db = await database();
    await db.update(users).set({ role: "admin" });
    expect((await findSession(token))?.user.role).toBe("admin");
    await db.update(users).set({ disabledAt: sql`now()` });
    expect(await findSession(token)).toBeUndefined();
  });

  it("sweeps what is over when somebody signs in", async () => {
    await createSession(userId);
    await age({ expiresAt: sql`now() - interval '1 second'` });
    await createSession(userId);
    expect(await (await database()).select({ id: sessions.id }).from(sessions)).toHaveLength(1);
  });
});
