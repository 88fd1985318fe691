import type { NumberRow } from "../world";
import { emptyTwilioAccount, heldElsewhere, notAtCarrier, takenSipUri, wrongSecret } from "./magic";

export type Imported = Record<string, unknown> & { provider: string };

type Facts = {
  body: Imported;
  existing: readonly NumberRow[];
  knowsCredential: (id: string) => boolean;
  duplicatesAccepted: boolean;
};

/**
 * Business rules of an import, each with its one sentence. Seen: the texts for a duplicate and a missing number at Twilio,
 * the 404 of Telnyx, the number of another org. The rest is put in the same words.
 */
export function importRefusal({ body, existing, knowsCredential, duplicatesAccepted }: Facts): string | undefined {
  const { number, credentialId, sipUri } = body;
  const duplicate = duplicatesAccepted ? undefined : duplicateOf(body, existing);
  if (duplicate) return duplicate;
  if (takenSipUri(sipUri)) return `SIP URI ${sipUri} already in use by another org.`;
  if (body.provider === "vapi") return undefined;
  if (typeof credentialId === "string" && !knowsCredential(credentialId))
    return `Couldn't Get Credential. \`credentialId\` ${credentialId} Does Not Exist.`;
  if (heldElsewhere(number)) return `Phone number ${number} already in use by another org.`;
  return carrierRefusal(body);
}

/** What makes two numbers the same, by provider: the number and the account it comes from. */
const identity: Record<string, readonly string[]> = {
  twilio: ["twilioAccountSid", "number"],
  vonage: ["credentialId", "number"],
  telnyx: ["credentialId", "number"],
  "byo-phone-number": ["credentialId", "number"],
  vapi: ["sipUri"],
};

function duplicateOf(body: Imported, existing: readonly NumberRow[]): string | undefined {
  const names = (identity[body.provider] ?? []).filter((name) => body[name]);
  if (names.length === 0 || (body.provider !== "vapi" && !body.number)) return undefined;
  const same = existing.find(
    (row) => row.provider === body.provider && names.every((name) => alike(row[name], body[name])),
  );
  const described = names.map((name) => `\`${name}\` ${body[name]}`).join(" and ");
  return same && `Existing Phone Number ${same.id} Has Identical ${described}.`;
}

/** SIP addresses know no case; digits have none. */
function alike(a: unknown, b: unknown): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

function carrierRefusal(body: Imported): string | undefined {
  const { provider, number } = body;
  if (provider === "twilio") return twilioRefusal(body);
  if (!notAtCarrier(number)) return undefined;
  if (provider === "telnyx") return "Couldn't Update Telnyx Number. Error: Request failed with status code 404";
  if (provider === "vonage") return "Couldn't Update Vonage Number. Error: Request failed with status code 404";
  return undefined;
}

function twilioRefusal(body: Imported): string | undefined {
  const { number, twilioAccountSid, twilioAuthToken, twilioApiKey, twilioApiSecret } = body;
  if (!twilioAuthToken && !(twilioApiKey && twilioApiSecret))
    return "Couldn't Get Twilio Number. Need Either `twilioAuthToken` Or `twilioApiKey` And `twilioApiSecret`.";
  // the key and its secret are ignored where a token is given
  if (wrongSecret(twilioAuthToken ?? twilioApiSecret)) return "Couldn't Get Twilio Number. Error: Authenticate";
  return emptyTwilioAccount(twilioAccountSid) || notAtCarrier(number) ? "Number Not Found on Twilio" : undefined;
}
