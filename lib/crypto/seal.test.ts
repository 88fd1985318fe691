import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { parseKeyRing } from "./key-ring";
import { openSecret, sealSecret } from "./seal";

const key = () => randomBytes(32).toString("base64");
const [oldKey, newKey] = [`old:${key()}`, `new:${key()}`];
const oldRing = parseKeyRing(oldKey);
const rotated = parseKeyRing(`${newKey},${oldKey}`);
const place = ["user-1", "workspace-1", "key"];

test.each(["", "sk-live-1234", "schlüssel 🔑", "x".repeat(10_000)])("what was sealed opens again: %.12s", (plain) => {
  expect(openSecret(sealSecret(plain, place), place)).toBe(plain);
});

test("says its version and key, hides the rest, and never looks the same twice", () => {
  const sealed = sealSecret("sk-live-1234", place, oldRing);
  expect(sealed).toMatch(/^v1\.old\.[\w-]{16}\.[\w-]+$/);
  expect(sealed).not.toContain("sk-live");
  expect(sealSecret("sk-live-1234", place, oldRing)).not.toBe(sealed);
});

test.each([
  ["another row", ["user-1", "workspace-2", "key"]],
  ["another owner", ["user-2", "workspace-1", "key"]],
  ["another column", ["user-1", "workspace-1", "token"]],
  ["parts that only join alike", ["user-1", "workspace-1,key"]],
  ["nowhere", []],
])("copied to %s it does not open", (_, elsewhere) => {
  expect(() => openSecret(sealSecret("secret", place), elsewhere)).toThrow();
});

test("one changed character anywhere is noticed", () => {
  const sealed = sealSecret("secret", place, oldRing);
  const start = "v1.old.".length;
  for (let at = start; at < sealed.length; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    if (Buffer.from(changed, "base64url").equals(Buffer.from(sealed, "base64url"))) continue;
    expect(() => openSecret(changed, place, oldRing)).toThrow();
  }
});

test("after rotation the old ones open and new ones are sealed with the new key", () => {
  expect(openSecret(sealSecret("secret", place, oldRing), place, rotated)).toBe("secret");
  expect(sealSecret("secret", place, rotated)).toMatch(/^v1\.new\./);
  expect(() => openSecret(sealSecret("secret", place, rotated), place, oldRing)).toThrow('key "new"');
});

test("the same id with another key does not open", () => {
  expect(() => openSecret(sealSecret("secret", place, oldRing), place, parseKeyRing(`old:${key()}`))).toThrow();
});

test.each(["", "secret", "v2.old.a.b", "v1.old.a", "v1.old..", "v1.old.AAAA.AAAA", "v1.old.a.b.c"])(
  "%j is refused",
  (text) => {
    expect(() => openSecret(text, place, oldRing)).toThrow("not a sealed value");
  },
);

test.each([
  ["", "not of the form"],
  ["a", "not of the form"],
  [`a b:${key()}`, "not of the form"],
  [`a:${Buffer.alloc(31, 1).toString("base64")}`, "31 bytes"],
  [`a:${Buffer.alloc(32).toString("base64")}`, "not random"],
  [`${oldKey},${oldKey}`, "same id"],
])("the ring %.6s… is refused", (ring, reason) => {
  expect(() => parseKeyRing(ring)).toThrow(reason);
});
