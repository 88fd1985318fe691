import { expect, test } from "vitest";
import { aNumber } from "@/lib/phone-number/testing";
import { toRow } from "@/lib/phone-numbers/row";
import { releaseWords } from "./release-words";

const assistant = { id: "11111111-1111-4111-8111-111111111111", name: "Claims intake" };
const names = { assistants: new Map([[assistant.id, assistant]]), squads: new Map() };

function wordsFor(facts: Parameters<typeof aNumber>[0]) {
  const phone = aNumber(facts);
  const { message, points } = releaseWords({ phone, row: toRow(phone, names) }, "Marlow");
  return [message, ...points].join(" ");
}

test("a Vapi number is given up for good", () => {
  expect(wordsFor({ provider: "vapi", assistantId: assistant.id })).toMatch(
    /^It leaves Marlow.*given up for good\. Calls no longer reach Claims intake\..*area code only/,
  );
  expect(wordsFor({ provider: "vapi", number: null, sipUri: "sip:desk@sip.vapi.ai" })).toMatch(
    /the address is given up for good\.$/,
  );
});

test("an imported number stays with its carrier, and nothing is claimed about its webhooks", () => {
  for (const [provider, label] of Object.entries({ twilio: "Twilio", vonage: "Vonage", telnyx: "Telnyx" })) {
    const words = wordsFor({ provider });
    expect(words).toContain(`It stays in your ${label} account.`);
    expect(words).toContain(`Where its webhooks point is not known here. Check them at ${label} afterwards.`);
    expect(words).not.toContain("for good");
  }
  expect(wordsFor({ provider: "byo-phone-number" })).toContain("stays with the carrier of your SIP trunk");
  expect(wordsFor({ provider: "plivo" })).toContain("does not know plivo");
  expect(wordsFor({ provider: "plivo" })).not.toContain("stays");
});
