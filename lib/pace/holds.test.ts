import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { databaseHandle } from "@/lib/db/client";
import { paceHolds } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import { sharedHolds } from "./holds";
import { createPace } from "./pace";

eachDatabase((name, open) => {
  beforeAll(async () => void (await open()));

  const several = name === "postgres";

  if (several)
    test("what one instance is told holds for the others, and the longest wins", async () => {
      const key = randomUUID();
      const [one, two, stranger] = [key, key, randomUUID()].map((of) => createPace({ holds: sharedHolds(of) }));
      expect(await two!.heed()).toBe(false);
      one!.heard({ kind: "limited", retryAfterMs: 60_000 });
      await expect.poll(() => two!.heed()).toBe(true);
      expect(await stranger!.heed()).toBe(false);
      two!.heard({ kind: "limited", retryAfterMs: 10 });
      await expect.poll(async () => createPace({ holds: sharedHolds(key) }).heed()).toBe(true);
    });

  if (!several)
    test("one process alone asks nobody", async () => {
      const pace = createPace({ holds: sharedHolds(randomUUID()) });
      pace.heard({ kind: "limited", retryAfterMs: 60_000 });
      expect(await pace.heed()).toBe(true);
      const { db } = await databaseHandle();
      expect(await db.select().from(paceHolds)).toEqual([]);
    });
});
