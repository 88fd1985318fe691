import { beforeAll, beforeEach, expect, it } from "vitest";
import { sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { rateLimits, users } from "@/lib/db/schema";
import { eachDatabase } from "@/lib/db/testing";
import type { AppError } from "@/lib/domain/errors";
import { checkSignIn } from "./check-sign-in";
import { demoAdmin } from "./demo-admin";
import { attemptLimits } from "./rate-limit";
import { createUser } from "./users";

const password = "correct horse battery";
const known = "ines@marlow.example";

eachDatabase((_, open) => {
  beforeAll(async () => {
    await open();
    await createUser({ email: known, name: "Ines", password, role: "operator" });
  });

  beforeEach(async () => {
    await (await database()).delete(rateLimits);
  });

  /** What a browser could tell apart: undefined for wrong, the failure for too many. */
  const tryTimes = async (count: number, attempt: (index: number) => Parameters<typeof checkSignIn>[0]) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        checkSignIn(attempt(index)).catch((error: AppError) => `${error.failure.code}: ${error.failure.message}`),
      ),
    );

  it("lets the right password in, in any spelling of the address", async () => {
    expect(await checkSignIn({ email: " INES@marlow.example", password, address: "a" })).toMatchObject({
      email: known,
      role: "operator",
    });
  });

  it.each([known, "nobody@marlow.example", "not an address"])(
    "looks at ten wrong passwords of %s, even when 40 come at once, then pauses",
    async (email) => {
      const answers = await tryTimes(40, (index) => ({ email, password: "wrong", address: `address-${index}` }));
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(attemptLimits.account);
      expect(new Set(answers.filter(Boolean))).toEqual(new Set(["too-many-attempts: Too many attempts."]));
      await expect(checkSignIn({ email, password, address: "elsewhere" })).rejects.toMatchObject({
        failure: { code: "too-many-attempts", next: "Try again in 5 minutes." },
      });
    },
  );

  it("looks at thirty tries from one address, whoever they are for", async () => {
    const answers = await tryTimes(60, (index) => ({
      email: `p${index}@x.example`,
      password: "wrong",
      address: "one",
    }));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(attemptLimits.address);
  });

  it("counts failures only", async () => {
    for (let round = 0; round < 35; round += 1) {
      expect(await checkSignIn({ email: known, password, address: "office" })).toBeDefined();
    }
  });

  it("starts afresh when the window is over", async () => {
    await tryTimes(15, () => ({ email: known, password: "wrong", address: "a" }));
    await (await database()).update(rateLimits).set({ expire: sql`0` });
    expect(await checkSignIn({ email: known, password, address: "a" })).toBeDefined();
  });

  it("keeps neither the account nor the address readable", async () => {
    await checkSignIn({ email: "typed-my-password-here", password: "wrong", address: "203.0.113.9" });
    const rows = JSON.stringify(await (await database()).select().from(rateLimits));
    expect(rows).not.toMatch(/typed-my|203\.0/);
  });

  it("refuses a disabled account with the right password", async () => {
    const db = await database();
    await db.update(users).set({ disabledAt: sql`now()` });
    expect(await checkSignIn({ email: known, password, address: "a" })).toBeUndefined();
    await db.update(users).set({ disabledAt: null });
  });

  it("refuses the demo's sign-in outside the demo", async () => {
    await createUser({ ...demoAdmin, role: "admin" });
    expect(await checkSignIn({ ...demoAdmin, address: "a" })).toBeUndefined();
  });
});
