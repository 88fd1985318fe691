import { eq } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { beforeAll, expect, test } from "vitest";
import { database, pingDatabase } from "./client";
import { rateLimitStore } from "./rate-limit-store";
import { installation, users } from "./schema";
import { eachDatabase } from "./testing";

const person = (email: string) => ({ email, name: "Ada", passwordHash: "-", role: "admin" as const });

eachDatabase((name, open) => {
  beforeAll(open);

  test("answers", async () => {
    await expect(pingDatabase()).resolves.toBeUndefined();
  });

  test("keeps what a transaction wrote, and nothing of one that failed", async () => {
    const db = await database();
    await db.transaction(async (tx) => {
      await tx.insert(users).values(person("kept@example.com"));
    });
    await expect(
      db.transaction(async (tx) => {
        await tx.insert(users).values(person("lost@example.com"));
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: "kept@example.com" }]);
  });

  test("tells a doubled row by its constraint", async () => {
    const db = await database();
    await db.insert(users).values(person("twice@example.com"));
    await expect(db.insert(users).values(person("twice@example.com"))).rejects.toMatchObject({
      cause: { code: "23505", constraint: "users_email" },
    });
  });

  test("gives times back as dates", async () => {
    const db = await database();
    await db.insert(installation).values({ key: "time", value: "x" });
    const [row] = await db.select().from(installation).where(eq(installation.key, "time"));
    expect(row?.createdAt).toBeInstanceOf(Date);
  });

  test("counts attempts for the rate limiter", async () => {
    const limiter = new RateLimiterPostgres({ ...rateLimitStore, points: 2, duration: 60, keyPrefix: name });
    expect(await limiter.get("ada")).toBeNull();
    await limiter.consume("ada");
    expect((await limiter.consume("ada")).remainingPoints).toBe(0);
    await expect(limiter.consume("ada")).rejects.toBeInstanceOf(RateLimiterRes);
    expect((await limiter.get("ada"))?.consumedPoints).toBe(3);
    expect(await limiter.delete("ada")).toBe(true);
    expect(await limiter.delete("ada")).toBe(false);
  });
});
