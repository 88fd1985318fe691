import { expect, test } from "vitest";
import { reservedSlugs } from "@/lib/paths";
import { slugCandidates, slugOf } from "./slug";

test.each([
  ["Marlow Voice", "marlow-voice"],
  ["  Café Été №3  ", "cafe-ete-no3"],
  ["Ines' playground", "ines-playground"],
  ["../../settings", "settings"],
  ["日本語", "workspace"],
  ["🙂", "workspace"],
  ["A".repeat(80), "a".repeat(40)],
  [`${"a".repeat(39)} b`, "a".repeat(39)],
])("%s lives at /%s", (name, slug) => expect(slugOf(name)).toBe(slug));

test("a taken slug is followed by a number", () => {
  const candidates = slugCandidates("marlow");
  expect([candidates.next().value, candidates.next().value, candidates.next().value]).toEqual([
    "marlow",
    "marlow-2",
    "marlow-3",
  ]);
});

test.each(reservedSlugs)("%s is a route of the product, never a workspace", (word) => {
  expect(slugCandidates(word).next().value).toBe(`${word}-2`);
});
