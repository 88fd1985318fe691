import { expect, test } from "vitest";
import { z } from "zod";
import { randomText } from "./random-text";
import { randomUuid, submissionKeyOf } from "./submission-key";

test("a form keeps its key until it is renewed, and no other form has it", () => {
  const twilio = submissionKeyOf("north", "twilio");
  const first = twilio.current();
  expect(submissionKeyOf("north", "twilio").current()).toBe(first);
  expect(submissionKeyOf("north", "vonage").current()).not.toBe(first);
  expect(submissionKeyOf("south", "twilio").current()).not.toBe(first);
  twilio.renew();
  expect(twilio.current()).not.toBe(first);
});

test("keys are UUIDs", () => {
  expect(Array.from({ length: 200 }, randomUuid).every((key) => z.uuidv4().safeParse(key).success)).toBe(true);
});

test("made up passwords have the length asked for and differ", () => {
  const made = Array.from({ length: 200 }, () => randomText(32));
  expect(made.every((text) => /^[\w-]{32}$/.test(text))).toBe(true);
  expect(new Set(made).size).toBe(200);
});
