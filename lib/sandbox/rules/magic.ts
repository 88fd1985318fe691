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
