import { expect, test } from "vitest";
import { isAnonymous, isSameNumber, naturalKeyOf, searchTermOf } from "./identity";

const twilio = { provider: "twilio", number: "+14155550123", twilioAccountSid: "AC1" };
const trunk = { provider: "byo-phone-number", number: "abc", credentialId: "c1" };
const sip = { provider: "vapi", sipUri: "sip:Desk@sip.vapi.ai" };
const free = { provider: "vapi", name: "Desk" };

test("a number is told by its provider, its digits and its account", () => {
  expect(naturalKeyOf(twilio)).toBe("twilio|+14155550123|AC1");
  expect(naturalKeyOf(trunk)).toBe("byo-phone-number|abc|c1");
  expect(searchTermOf(naturalKeyOf(twilio))).toBe("+14155550123");
});

test("an address is told by itself, whatever its capitals", () => {
  expect(isSameNumber(naturalKeyOf(sip), { ...sip, sipUri: "SIP:desk@sip.vapi.ai" })).toBe(true);
  expect(isSameNumber(naturalKeyOf(sip), { ...sip, sipUri: "sip:desk2@sip.vapi.ai" })).toBe(false);
});

test("a free number is told by nothing before it exists", () => {
  expect(isAnonymous(naturalKeyOf(free))).toBe(true);
  expect(isAnonymous(naturalKeyOf(trunk))).toBe(false);
  expect(searchTermOf(naturalKeyOf(free))).toBeUndefined();
});

test.each([
  ["the same row", twilio, true],
  ["a row that does not tell its account", { ...twilio, twilioAccountSid: null }, true],
  ["another account", { ...twilio, twilioAccountSid: "AC2" }, false],
  ["another provider", { ...twilio, provider: "vonage" }, false],
  ["a shorter number without account", { provider: "twilio", number: "+1415555012" }, false],
  ["a row with neither number nor address", { provider: "twilio", number: null }, false],
])("%s", (_what, row, same) => {
  expect(isSameNumber(naturalKeyOf(twilio), row)).toBe(same);
});
