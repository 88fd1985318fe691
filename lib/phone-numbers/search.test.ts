import { describe, expect, it } from "vitest";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { aNumber } from "@/lib/domain/testing";
import { toEntry } from "./index-entry";
import { isPlainWord, matcherFor } from "./search";

const finds = (q: string, fields: Partial<PhoneNumber>) => matcherFor(q)?.(toEntry(aNumber(fields)));

describe("search", () => {
  it.each([
    "(415) 555-0123",
    "+1 415 555 0123",
    "+14155550123",
    "+1415",
    "1415",
    "0123",
    "415 555",
    "415.555.0123",
    "415–555–0123",
    "(415)",
    "１４１５",
  ])("finds +1 415 555 0123 by %s", (q) => {
    expect(finds(q, { number: "+14155550123", name: null })).toBe(true);
  });

  it.each(["020 7946 0311", "+44 (0)20 7946 0311", "0311", "7946", "+442079460311"])(
    "finds +44 20 7946 0311 by %s",
    (q) => {
      expect(finds(q, { number: "+442079460311", name: null })).toBe(true);
    },
  );

  it.each(["+415", "0124", "+1 416", "415 5551"])("does not find +1 415 555 0123 by %s", (q) => {
    expect(finds(q, { number: "+14155550123", name: null })).toBe(false);
  });

  it.each([
    ["dental", "Aldergate Dental · front desk"],
    ["DENTAL FRONT", "Aldergate Dental · front desk"],
    ["cafe", "Café Łódź"],
    ["ｆｒｏｎｔ", "front desk"],
    ["مرحبا", "مكتب مرحبا"],
    ["🚀", "🚀 Rocket"],
    ["24", "Desk 24"],
    ["desk 0123", "Front desk"],
  ])("finds %s in the name %s", (q, name) => {
    expect(finds(q, { name })).toBe(true);
  });

  it("finds SIP addresses and ids by a part", () => {
    expect(finds("elmstead", { number: null, sipUri: "sip:Elmstead-triage@sip.vapi.ai" })).toBe(true);
    expect(finds("7C1E08D4", {})).toBe(true);
    expect(finds("7c1e08d4-0000-4000-8000-000000006b42", {})).toBe(true);
  });

  it("does not take the digits of an id for those of a number", () => {
    expect(finds("0000", { number: "+14155550123" })).toBe(false);
  });

  it("finds a masked number by what is left of it", () => {
    expect(finds("+165****8621", { number: "+165****8621" })).toBe(true);
    expect(finds("8621", { number: "+165****8621" })).toBe(true);
  });

  it("survives rows without anything, and everything as a search", () => {
    for (const q of ["+", "0", "0000000", "()", "a", "\\", ".*", "%", "'"]) {
      expect(finds(q, { number: null, sipUri: null, name: null }), q).toBe(false);
    }
    expect(matcherFor("   ")).toBeUndefined();
  });

  it("leaves to the upstream only what it answers alike", () => {
    expect(isPlainWord("dent")).toBe(true);
    for (const q of ["415", "front desk", "café", "4f1c", "facade"]) expect(isPlainWord(q), q).toBe(false);
  });
});
