import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password";
import { newPassword } from "./password-policy";

describe("a stored password", () => {
  it("opens for itself only, as argon2id with the agreed cost", async () => {
    const hash = await hashPassword("correct horse");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, "correct horse")).toBe(true);
    expect(await verifyPassword(hash, "correct horsf")).toBe(false);
  });

  it("never opens for nobody, a damaged hash or an endless password", async () => {
    expect(await verifyPassword(undefined, "correct horse")).toBe(false);
    expect(await verifyPassword("not a hash", "correct horse")).toBe(false);
    const long = "x".repeat(1025);
    expect(await verifyPassword(await hashPassword(long), long)).toBe(false);
  });

  it("costs for nobody what it costs for somebody", async () => {
    const hash = await hashPassword("correct horse");
    await verifyPassword(undefined, "warms up");
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 9; round += 1) {
      for (const [who, stored] of [["known", hash] as const, ["unknown", undefined] as const]) {
        const began = performance.now();
        await verifyPassword(stored, "wrong");
        times[who].push(performance.now() - began);
      }
    }
    const middle = (measured: number[]) => measured.sort((a, b) => a - b)[4] ?? 0;
    const ratio = middle(times.unknown) / middle(times.known);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it("tells passwords apart beyond 72 bytes", async () => {
    const hash = await hashPassword(`${"a".repeat(80)}1`);
    expect(await verifyPassword(hash, `${"a".repeat(80)}2`)).toBe(false);
  });
});

describe("a new password", () => {
  it.each(["correct horse battery", "ten emoji 🙂🙂", "x9$".repeat(20) + "!"])("takes %s", (password) =>
    expect(newPassword.safeParse(password).success).toBe(true),
  );

  it.each([
    ["9 characters", "abcdefgh1"],
    ["a listed one in capitals", "Password123"],
    ["one character over and over", "aaaaaaaaaaaa"],
    ["1,025 characters", "ab1!".repeat(257)],
  ])("refuses %s with one sentence", (_, password) => {
    expect(newPassword.safeParse(password).error?.issues).toHaveLength(1);
  });
});
