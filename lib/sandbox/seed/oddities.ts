import type { NumberRow } from "../world";
import type { Oddity } from "./cast";
import { secretOf } from "./random";

type Odd = (row: NumberRow, secret: string) => Partial<Record<string, unknown>>;

const reserved = { number: "+14155550123", sip: "sip:reception@pbx.example" };

/** Rows as they have been seen in the wild, and some that the description forbids. `undefined` takes a field away. */
const oddities: Record<Oddity, Odd> = {
  nulls: ({ name, number, assistantId, squadId }) => ({
    name: name ?? null,
    number: number ?? null,
    assistantId: assistantId ?? null,
    squadId: squadId ?? null,
    workflowId: null,
    fallbackDestination: null,
    server: null,
    hooks: null,
  }),
  "unknown fields": () => ({
    twilioOutgoingCallerId: null,
    fallbackForwardingPhoneNumber: null,
    credentialIds: null,
    useClusterSip: false,
    providerResourceId: "PN0c1d2e3f405162738495a6b7c8d9e0f1",
    complianceTags: ["recorded-line"],
  }),
  // a number bought by Vapi has been seen under another provider's name
  "no account sid": () => ({ twilioAccountSid: undefined, twilioAuthToken: undefined }),
  "api key": (_, secret) => ({
    twilioAuthToken: undefined,
    twilioApiKey: `SK${secret}`,
    twilioApiSecret: secret,
  }),
  hooks: () => ({
    hooks: [
      { on: "call.ringing", do: [{ type: "say", exact: "One moment, we are putting you through." }] },
      {
        on: "call.ending",
        filters: [{ type: "oneOf", key: "call.endedReason", oneOf: ["assistant-request-failed"] }],
        do: { type: "transfer", destination: { type: "number", number: reserved.number } },
      },
    ],
  }),
  "fallback number": () => ({
    fallbackDestination: { type: "number", number: reserved.number, message: "Connecting you to the duty manager." },
  }),
  "fallback sip": () => ({ fallbackDestination: { type: "sip", sipUri: reserved.sip } }),
  "legacy server": ({ server }, secret) => ({
    serverUrl: (server as { url?: string } | undefined)?.url,
    serverUrlSecret: secret,
    server: undefined,
  }),
  "sms on vapi": () => ({ smsEnabled: true }),
  "check off": () => ({ numberE164CheckEnabled: false }),
};

export function withOddity(row: NumberRow, oddity: Oddity | undefined): NumberRow {
  if (!oddity) return row;
  const changed = Object.entries({ ...row, ...oddities[oddity](row, secretOf(row.id, oddity)) });
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as NumberRow;
}
