import { describe, expect, test } from "vitest";
import { aNumber } from "@/lib/domain/testing";
import { listLimits, matchList } from "./match-list";

const id = (n: number) => `7c1e08d4-0000-4000-8000-${String(n).padStart(12, "0")}`;
const numbers = [
  aNumber({ id: id(1), number: "+14155550101" }),
  aNumber({ id: id(2), number: "+442079460958" }),
  aNumber({ id: id(3), number: "+4930901820" }),
  aNumber({ id: id(4), provider: "vapi", number: null, sipUri: "sip:Desk@sip.vapi.ai" }),
  aNumber({ id: id(5), provider: "byo-phone-number", number: "ext100" }),
  aNumber({ id: id(6), provider: "byo-phone-number", number: "+442079460958" }),
  aNumber({ id: id(7), number: "+33142685300" }),
  aNumber({ id: id(8), number: "+34142685300" }),
];
const states = async (text: string) =>
  (await matchList(text, numbers)).map(({ text: said, state }) => `${said} → ${state}`);
const found = async (text: string) =>
  (await matchList(text, numbers)).flatMap(({ ids }) => ids.map((one) => Number(one.slice(-2))));

describe("one number in any format", () => {
  test.each([
    "+14155550101",
    "1 415 555 0101",
    "(415) 555-0101",
    "415.555.0101",
    "415–555–0101",
    "１-４１５-５５５-０１０１",
    "\u202a+1 415 555 0101\u202c",
    "tel:+1-415-555-0101",
    "001 415 555 0101",
    "3. +1 415 555 0101",
    "• (415) 555-0101",
    '"+14155550101"',
    "Please fix +1 415 555 0101 (front desk)!",
    id(1).toUpperCase(),
  ])("%s", async (text) => expect(await found(text)).toEqual([1]));

  test.each([
    ["020 7946 0958", [2, 6]],
    ["+44 (0)20 7946 0958", [2, 6]],
    ["030 901820", [3]],
    ["SIP:desk@sip.vapi.ai", [4]],
    ["EXT100", [5]],
  ])("%s", async (text, ids) => expect(await found(text)).toEqual(ids));
});

test("a list from a ticket, in its order", async () => {
  const text = `Hi team,
these do not work since 12.08.2026 (ticket 48213):
+1 415 555 0101; +1 415 555 0199, 020 7946 0958
+14155550101 +4930901820 +14155550142
415-555-0101\t01 42 68 53 00
+1 415
call-4me`;
  expect(await states(text)).toEqual([
    "12.08.2026 → invalid",
    "+1 415 555 0101 → found",
    "+1 415 555 0199 → not-found",
    "020 7946 0958 → found",
    "+14155550101 → duplicate",
    "+4930901820 → found",
    "+14155550142 → not-found",
    "415-555-0101 → duplicate",
    "01 42 68 53 00 → invalid",
    "call-4me → invalid",
  ]);
});

test("what is invalid says why", async () => {
  const listed = await matchList("01 42 68 53 00\n123456789012345678\ncall-4me", numbers);
  expect(listed.map(({ reason }) => reason)).toEqual([
    "Several numbers end in these digits. Add the country code.",
    "Too few or too many digits for a phone number. Add the country code.",
    "This is not a phone number.",
  ]);
});

test("every number of a long list is accounted for once, whatever stands between them", async () => {
  const known = Array.from({ length: 2000 }, (_, n) => aNumber({ id: id(n), number: `+1415${5_550_000 + n}` }));
  const wanted = known.filter((_, n) => n % 3 === 0).map(({ number }) => number ?? "");
  for (const separator of ["\n", ", ", ";", "\t", " ", " | ", "\r\n\r\n"]) {
    const listed = await matchList([...wanted, "+14165550000", ...wanted].join(separator), known);
    expect(listed.filter(({ state }) => state === "found").map(({ text }) => text)).toEqual(wanted);
    expect(listed.filter(({ state }) => state === "duplicate")).toHaveLength(wanted.length);
    expect(listed.filter(({ state }) => state === "not-found")).toHaveLength(1);
  }
});

test.each([
  "(".repeat(listLimits.characters),
  '"'.repeat(900_000) + "x",
  " ".repeat(900_000) + "x",
  "1 ".repeat(400_000),
])("hostile text %#", async (text) => {
  expect((await matchList(text, numbers)).every(({ state }) => state === "invalid")).toBe(true);
});

test.each(["1".repeat(listLimits.characters + 1), "x1\n".repeat(listLimits.items + 1)])(
  "too long a list %#",
  async (text) => {
    await expect(matchList(text, numbers)).rejects.toThrow(/longer than 10,000 numbers/);
  },
);
