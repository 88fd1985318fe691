import { describe, expect, it } from "vitest";
import { normaliseEmail } from "./email";

describe("normaliseEmail", () => {
  it.each([
    [" Ines@Marlow.Example ", "ines@marlow.example"],
    ["ＩＮＥＳ@marlow.example", "ines@marlow.example"],
    ["o'brien+vapi@marlow.example", "o'brien+vapi@marlow.example"],
    ["ines@münchen.example", "ines@münchen.example"],
  ])("gives %s one spelling", (typed, expected) => expect(normaliseEmail(typed)).toBe(expected));

  it.each([
    ["a full-width @", "ines＠marlow.example"],
    ["a small @ beside a plain one", "ines﹫evil.example@marlow.example"],
    ["two addresses", "a@b.example,c@d.example"],
    ["a zero-width space", "in\u200bes@marlow.example"],
    ["a line break", "ines@marlow.example\nbcc@evil.example"],
    ["a NUL", "ines\u0000@marlow.example"],
    ["a right-to-left override", "\u202eines@marlow.example"],
    ["no @", "ines"],
    ["nothing before the @", "@marlow.example"],
    ["255 characters", `${"a".repeat(60)}@${"b".repeat(194)}`],
  ])("refuses %s", (_, typed) => expect(normaliseEmail(typed)).toBeUndefined());
});
