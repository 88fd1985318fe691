import { expect, test } from "vitest";
import { applyFailure } from "./apply-failure";

test("puts every sentence under its field and moves the focus to the first", () => {
  const seen: unknown[] = [];
  const form = { setError: (...args: unknown[]) => void seen.push(args) };
  applyFailure(form, { code: "invalid-input", message: "No.", fields: { number: "Already here.", name: "Too long." } });
  expect(seen).toEqual([
    ["number", { type: "server", message: "Already here." }, { shouldFocus: true }],
    ["name", { type: "server", message: "Too long." }, { shouldFocus: false }],
  ]);
});

test("a failure without fields touches none", () => {
  const form = { setError: () => expect.unreachable() };
  applyFailure(form, { code: "upstream-down", message: "Vapi is not answering." });
});
