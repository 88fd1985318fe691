import type { NumberRow } from "../world";
import type { Oddity } from "./part";
import { fallbackOddities, hookOddities, serverOddities } from "./odd-routing";
import { secretOf } from "./random";

/** What a row gets; `secret` is the row's own, `key` that of its world. */
export type Odd = (row: NumberRow, secret: string, key: string) => Partial<Record<string, unknown>>;

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
  ...hookOddities,
  ...serverOddities,
  ...fallbackOddities,
  "legacy server": ({ server }, secret) => ({
    serverUrl: (server as { url?: string } | undefined)?.url,
    serverUrlSecret: secret,
    server: undefined,
  }),
  "sms on vapi": () => ({ smsEnabled: true }),
  "check off": () => ({ numberE164CheckEnabled: false }),
};

export function withOddity(row: NumberRow, oddity: Oddity | undefined, key: string): NumberRow {
  if (!oddity) return row;
  const changed = Object.entries({ ...row, ...oddities[oddity](row, secretOf(row.id, oddity), key) });
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as NumberRow;
}
