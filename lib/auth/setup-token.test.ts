import { beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { installation, users } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { isAppError } from "@/lib/domain/errors";
import { isSetupToken, prepareSetupLink, setUp } from "./setup-token";
import { insertFirstAdmin } from "./insert-first-admin";

const admin = (name: string) => ({ name, email: `${name}@marlow.example`, password: "correct horse battery" });

eachDatabase((_, open) => {
  beforeAll(async () => {
    await open();
  });

  beforeEach(async () => {
    const db = await database();
    await db.delete(installation);
    await db.delete(users);
  });

  const newToken = async () =>
    new URL((await prepareSetupLink("http://127.0.0.1:3000/")) ?? "").searchParams.get("token") ?? "";
  const people = async () => (await database()).select().from(users);

  it("makes one admin out of 20 posts at the same moment", async () => {
    const token = await newToken();
    const posts = Array.from({ length: 20 }, (_, index) => setUp(token, admin(`ines${index}`)));
    const answers = await Promise.allSettled(posts);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
    expect(refused.every((reason) => isAppError(reason, "forbidden"))).toBe(true);
    expect(await people()).toMatchObject([{ role: "admin" }]);
  });

  it("is gone once used, and no new link is made", async () => {
    const token = await newToken();
    await setUp(token, admin("ines"));
    expect(await isSetupToken(token)).toBe(false);
    expect(await prepareSetupLink("http://127.0.0.1:3000")).toBeUndefined();
    await expect(setUp(token, admin("tom"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is replaced by the next start, refused when wrong, and stored as a hash", async () => {
    const [first, second] = [await newToken(), await newToken()];
    expect(await isSetupToken(first)).toBe(false);
    expect(await isSetupToken(second)).toBe(true);
    await expect(setUp(first, admin("ines"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(setUp("", admin("ines"))).rejects.toMatchObject({ code: "forbidden" });
    expect(JSON.stringify(await (await database()).select().from(installation))).not.toContain(second);
    expect(await people()).toEqual([]);
  });

  it("cannot make a second first admin beside the one from the environment", async () => {
    const token = await newToken();
    const db = await database();
    await db.transaction((tx) => insertFirstAdmin(tx, { email: "env@marlow.example", name: "Env", passwordHash: "x" }));
    await expect(setUp(token, admin("ines"))).rejects.toMatchObject({ code: "forbidden" });
    expect(await people()).toHaveLength(1);
  });
});
