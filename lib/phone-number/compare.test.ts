import { expect, test } from "vitest";
import { aNumber } from "@/lib/domain/testing";
import { formValuesOf } from "./changes";
import { differencesOf, mergedValues } from "./compare";

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
  expect(mergedValues({ theirs, mine, facts, choice })).toEqual({
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
