/**
 * Values that make the sandbox refuse, so that every refusal can be shown and tested:
 *
 * | value | answer |
 * | --- | --- |
 * | number ending in 0199 (twilio, vonage, telnyx, byo) | `Phone number … already in use by another org.` |
 * | number ending in 0198 (twilio, vonage, telnyx) | not in the carrier's account (`Number Not Found on Twilio`, …) |
 * | `twilioAccountSid` ending in 0404 | `Number Not Found on Twilio` for every number |
 * | `twilioAuthToken` or `twilioApiSecret` beginning with `wrong` | Twilio refuses the sign-in |
 * | area code 212, 213, 310, 646 or 917 | out of stock, with a hint of three that are in stock |
 * | `sip:taken@…` | SIP URI in use by another org |
 * | credential `apiKey` beginning with `wrong` (telnyx, vonage) | `Provider key is invalid` |
 * | gateway ip 192.0.2.99 | `Couldn't validate SIP trunk credential. SIP gateway creation failed.` |
 *
 * And of a customer's number, by its last four digits:
 *
 * | digits | a call to it | a text to it |
 * | --- | --- | --- |
 * | 0190 | rings, then `customer-busy` | arrives |
 * | 0191 | rings, then `customer-did-not-answer` | arrives |
 * | 0192 | is answered by a machine: `voicemail` | arrives |
 * | 0193 | fails before it rings, with `endedMessage` | arrives |
 * | 0194 | `silence-timed-out` | arrives |
 * | 0195 | `customer-ended-call`, as with any other | the customer answers a little later, and so does the assistant |
 * | 0196 | `customer-ended-call` | refused: no payment method |
 * | 0197 | `customer-ended-call` | the customer answers `STOP` |
 */
export const areaCodeHints: Readonly<Record<string, string>> = {
  "212": "562, 662, 716",
  "213": "385, 405, 573",
  "310": "562, 747, 820",
  "646": "385, 716, 917",
  "917": "562, 662, 716",
};

export const defaultHints = "562, 662, 716";
export const deadGateway = "192.0.2.99";

const digits = (number: unknown) => String(number ?? "").replace(/\D/g, "");

export const heldElsewhere = (number: unknown) => digits(number).endsWith("0199");
export const notAtCarrier = (number: unknown) => digits(number).endsWith("0198");
export const emptyTwilioAccount = (sid: unknown) => String(sid).endsWith("0404");
export const wrongSecret = (secret: unknown) => typeof secret === "string" && secret.startsWith("wrong");
export const takenSipUri = (uri: unknown) => /^sip:taken@/i.test(String(uri));

export type CustomerMagic =
  "busy" | "no answer" | "voicemail" | "fails" | "silence" | "replies" | "no payment method" | "stops";

const customers: Readonly<Record<string, CustomerMagic>> = {
  "0190": "busy",
  "0191": "no answer",
  "0192": "voicemail",
  "0193": "fails",
  "0194": "silence",
  "0195": "replies",
  "0196": "no payment method",
  "0197": "stops",
};

export const magicOf = (number: unknown): CustomerMagic | undefined => customers[digits(number).slice(-4)];
