import { describe, expect, it, test } from "vitest";
import type { Chat } from "@/lib/vapi/types";
import { bubblesOf } from "./bubbles";
import { canReceive, canText } from "./can-text";
import { newMessage } from "./schema";
import { textLength } from "./text-length";

const phone = { provider: "twilio", number: "+14155550123", smsEnabled: true };
const at = "2026-08-20T10:00:00.000Z";

it.each([
  [phone, undefined],
  [{ ...phone, smsEnabled: null }, undefined],
  [{ ...phone, smsEnabled: false }, /SMS is off/],
  [{ ...phone, provider: "vapi" }, /Only Twilio/],
  [{ ...phone, number: null }, /no digits/],
  [{ ...phone, number: "+442079460123" }, /United Kingdom/],
])("may %j text", (number, reason) => {
  const may = canText(number);
  if (reason) expect(may).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  else expect(may).toEqual({ ok: true });
});

test("texts go to US numbers only", () => {
  expect(canReceive("(212) 555-0187")).toEqual({ ok: true });
  expect(canReceive("+44 20 7946 0123")).toMatchObject({ ok: false });
});

it.each([
  ["", 0, 0],
  ["a".repeat(160), 160, 1],
  ["a".repeat(161), 161, 2],
  ["€".repeat(81), 81, 2],
  ["🦊".repeat(35), 35, 1],
  ["🦊".repeat(36), 36, 2],
])("%s", (text, characters, segments) => {
  expect(textLength(text)).toMatchObject({ characters, segments });
});

describe("a new message", () => {
  const id = "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";
  it("is read in any format and counted", () => {
    expect(newMessage.parse({ numberId: id, to: "212 555 0187", text: " Hi ", mode: "typed" })).toEqual({
      numberId: id,
      to: "+12125550187",
      text: "Hi",
      mode: "typed",
    });
    expect(newMessage.parse({ sessionId: id, text: "x".repeat(1600), mode: "assistant" })).toMatchObject({
      sessionId: id,
    });
  });
  it.each([
    { numberId: id, to: "+442079460123", text: "Hi", mode: "typed" },
    { numberId: id, to: "+12125550187", text: " ", mode: "typed" },
    { numberId: id, to: "+12125550187", text: "x".repeat(1601), mode: "typed" },
    { numberId: id, to: "+12125550187", text: "Hi", mode: "shouted" },
    { sessionId: "../x", text: "Hi", mode: "typed" },
  ])("is refused: %j", (message) => {
    expect(newMessage.safeParse(message).success).toBe(false);
  });
});

describe("who wrote a bubble", () => {
  const chat = (text: string, from: "customer" | "typed", bareInput: boolean): Chat => ({
    id: text,
    createdAt: at,
    messages: [{ id: `${text}:0`, from, text, at }],
    bareInput,
  });
  const authors = (chats: Chat[], notes: Parameters<typeof bubblesOf>[1] = []) =>
    bubblesOf(chats, notes).map(({ from, by }) => [from, by].filter(Boolean).join(" by "));

  it("is the customer where nothing says otherwise", () => {
    expect(authors([chat("Hi", "customer", true), chat("Yes", "customer", true)])).toEqual(["customer", "customer"]);
  });
  it("is somebody who told the assistant, where customers' texts look different", () => {
    expect(authors([chat("Ask her", "customer", true), chat("Yes", "customer", false)])).toEqual(["told", "customer"]);
  });
  it("is the person of the journal", () => {
    const note = { by: "Ines", text: "Ask her", at } as const;
    expect(authors([chat("Ask her", "customer", true)], [{ ...note, mode: "assistant" }])).toEqual(["told by Ines"]);
    expect(authors([chat("Ask her", "typed", true)], [{ ...note, mode: "typed" }])).toEqual(["typed by Ines"]);
    expect(authors([chat("Ask her", "customer", false)], [{ ...note, mode: "typed" }])).toEqual(["customer"]);
    const old = { ...note, mode: "typed", at: "2026-08-19T10:00:00.000Z" } as const;
    expect(authors([chat("Ask her", "customer", true)], [old])).toEqual(["customer"]);
  });
});
