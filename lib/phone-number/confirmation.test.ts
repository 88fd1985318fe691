import { expect, test } from "vitest";
import { aNumber } from "@/lib/domain/testing";
import { confirmationOf, isConfirmed } from "./confirmation";

const claims = aNumber({ number: "+13325550164", name: "Claims" });
const sip = aNumber({ number: null, sipUri: "sip:Desk@sip.vapi.ai" });
const nameless = aNumber({ number: null, name: null });

test.each([
  [claims, "+13325550164"],
  [sip, "sip:Desk@sip.vapi.ai"],
  [{ ...claims, number: null }, "Claims"],
  [nameless, nameless.id],
])("what has to be typed", (phone, expected) => expect(confirmationOf(phone)).toBe(expected));

test.each(["+13325550164", " +1 332 555 0164 ", "+1 (332) 555-0164", "＋１ 332 555 0164"])(
  "%j is the number",
  (typed) => expect(isConfirmed(claims, typed)).toBe(true),
);

test.each(["", "3325550164", "+1332555016", "+133255501644", "Claims"])("%j is not", (typed) =>
  expect(isConfirmed(claims, typed)).toBe(false),
);

test("addresses and names are compared without case, but keep their dashes", () => {
  expect(isConfirmed(sip, "SIP:desk@sip.vapi.ai")).toBe(true);
  expect(isConfirmed(aNumber({ number: null, name: "A-B" }), "AB")).toBe(false);
});
