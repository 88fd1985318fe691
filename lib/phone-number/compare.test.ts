import { expect, test } from "vitest";
import { formValuesOf, wordsOf } from "./form";
import { differencesOf, mergedValues } from "./compare";
import { aNumber } from "./testing";

const assistant = "11111111-1111-4111-8111-111111111111";
const squad = "22222222-2222-4222-8222-222222222222";
const facts = { smsWorks: true };
const base = aNumber();
const theirs = aNumber({ name: "Renamed by Tom", squadId: squad });
const mine = { ...formValuesOf(base, facts), assistantId: assistant, smsEnabled: false };

test("mine is kept by default where I changed something, theirs everywhere else", () => {
  expect(differencesOf({ base, theirs, mine, facts })).toEqual({ name: "theirs", routing: "mine", sms: "mine" });
});

test("the choice goes on top of their version, routing as a whole", () => {
  const choice = { name: "theirs", routing: "mine", sms: "theirs" } as const;
  expect(mergedValues({ theirs, mine, facts, choice })).toMatchObject({
    name: "Renamed by Tom",
    answeredBy: "assistant",
    assistantId: assistant,
    squadId: "",
    smsEnabled: true,
  });
});

test("where both made the same change there is nothing to choose", () => {
  const same = { ...formValuesOf(base, facts), name: "Renamed by Tom", answeredBy: "squad", squadId: squad } as const;
  expect(differencesOf({ base, theirs, mine: same, facts })).toEqual({});
});

test("two versions that differ anywhere in a section do not read the same", () => {
  const values = formValuesOf(base, facts);
  const { server, fallbackDestination: fallback, authentication } = values;
  const header = { name: "X-Team", value: "", kept: true };
  const typed = { name: "X-Team", value: "hush", kept: false };
  const plan = { ...fallback.transferPlan, mode: "blind-transfer" };
  const number = { ...fallback, kind: "number", number: "+13125550148" } as const;
  const servers = [
    {},
    { timeoutSeconds: "30" },
    { headers: [header] },
    { headers: [typed] },
    { credentialId: squad },
    { staticIpAddressesEnabled: true },
    { encryptedPaths: "a\nb" },
    { backoffPlan: { ...server.backoffPlan, type: "fixed", maxRetries: "3" } },
  ] as const;
  const fallbacks = [
    {},
    { extension: "204" },
    { callerId: "+14155550100" },
    { message: "One moment" },
    { description: "Night" },
    { transferPlan: plan },
    { numberE164CheckEnabled: false },
    { kind: "sip", sipUri: "sip:desk@pbx.example" },
    { kind: "none" },
  ] as const;
  const accesses = [{}, { credentialId: squad }, { authentication: { ...authentication, password: "hush" } }];
  const lines = [
    servers.map((part) => wordsOf("server", { ...values, server: { ...server, ...part } as typeof server })),
    fallbacks.map((part) => wordsOf("fallback", { ...values, fallbackDestination: { ...number, ...part } })),
    accesses.map((part) => wordsOf("access", { ...values, ...part })),
  ];
  const removed = { ...values, fallbackDestination: { ...number, kind: "none", stored: { type: "number" } } } as const;
  expect(wordsOf("fallback", removed)).toBe("None");
  for (const told of lines) expect(new Set(told).size).toBe(told.length);
  expect(lines.flat().join()).not.toContain("hush");
});
