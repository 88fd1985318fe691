import { expect, test } from "vitest";
import { newWorkspace, region, vapiKey, workspaceName } from "./schema";

const key = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c077be";

test("a key is trimmed and otherwise kept as it is", () => {
  expect(vapiKey.parse(`  ${key}\n`)).toBe(key);
  expect(vapiKey.parse("~any!printable#thing")).toBe("~any!printable#thing");
});

test.each([
  ["", "Paste the private key"],
  ["   ", "Paste the private key"],
  [`${key}\n${key}`, "line break"],
  [`Bearer ${key}`, "space"],
  [`‘${key}’`, "no key has"],
  [`${key}\u200b1`, "no key has"],
  ["k".repeat(513), "not that long"],
])("the key %j is refused in words that do not repeat it", (typed, words) => {
  const message = vapiKey.safeParse(typed).error?.issues[0]?.message ?? "";
  expect(message).toContain(words);
  expect(message).not.toContain(key);
});

test("a typed key never opens the sandbox, and no form makes a sandbox workspace", () => {
  expect(region.safeParse("Sandbox").success).toBe(false);
  expect(newWorkspace.safeParse({ name: "A", environment: "sandbox", region: "US", key }).success).toBe(false);
});

test("names are counted in characters as people see them", () => {
  expect(workspaceName.safeParse("🙂".repeat(60)).success).toBe(true);
  expect(workspaceName.safeParse("🙂".repeat(61)).success).toBe(false);
});
