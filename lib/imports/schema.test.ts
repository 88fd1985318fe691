import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { defineProvider } from "@/lib/providers/define";
import { providers } from "@/lib/providers/registry";
import { importRequest, importRequestAmong } from "./schema";

const request = (form: string) => ({ submissionKey: randomUUID(), form, values: { number: "+14155550123" } });

test("every form of the registry may be submitted, and no other", () => {
  for (const { slug } of providers) expect(importRequest.safeParse(request(slug)).success).toBe(true);
  expect(importRequest.safeParse(request("bandwidth")).success).toBe(false);
});

test("a further provider may be submitted as soon as it is in the list", () => {
  const grown = importRequestAmong([...providers, defineProvider("bandwidth", providers[2])]);
  expect(grown.safeParse(request("bandwidth")).success).toBe(true);
});

test.each([
  { ...request("twilio"), submissionKey: "again" },
  { ...request("twilio"), values: { number: { $ne: 1 } } },
  { ...request("twilio"), values: { number: "1".repeat(5000) } },
  { ...request("twilio"), form: "../free" },
])("rubbish is refused: %#", (rubbish) => {
  expect(importRequest.safeParse(rubbish).success).toBe(false);
});
