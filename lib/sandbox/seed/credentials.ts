import type { Row } from "../world";
import type { SeedPlace } from "./assistants";
import { idOf } from "./random";

/** One of each kind that numbers and servers refer to, and a second trunk; addresses are those reserved for documentation. */
const kinds = [
  {
    provider: "byo-sip-trunk",
    name: "Harbour SBC",
    gateways: [{ ip: "203.0.113.10", port: 5060, netmask: 32, inboundEnabled: true, outboundEnabled: true }],
    outboundLeadingPlusEnabled: true,
  },
  {
    provider: "byo-sip-trunk",
    name: "Northgate trunk",
    gateways: [
      { ip: "198.51.100.24" },
      { ip: "sip.northgate.example", inboundEnabled: false, outboundProtocol: "tls/srtp" },
    ],
    outboundAuthenticationPlan: { authUsername: "northgate", sipRegisterPlan: { domain: "sip.northgate.example" } },
  },
  { provider: "telnyx", name: "Telnyx production" },
  {
    provider: "vonage",
    name: "Vonage main account",
    apiKey: "a1b2c3d4",
    vonageApplicationId: "78d335fa323d01149c3dd6f0d48968cf",
  },
  { provider: "twilio", name: "Twilio main account", accountSid: `AC${"7".repeat(32)}` },
  {
    provider: "webhook",
    name: "Webhook bearer",
    authenticationPlan: { type: "bearer", headerName: "Authorization", bearerPrefixEnabled: true },
    authenticationSession: {},
  },
] as const;

export type CredentialProvider = (typeof kinds)[number]["provider"];

const credentialAge = 200 * 86_400_000;

export function seedCredentials({ key, orgId, now }: SeedPlace): Row[] {
  return kinds.map((kind, index) => {
    const at = new Date(now - credentialAge + index * 3_600_000).toISOString();
    return { id: idOf(key, "credential", index), orgId, ...structuredClone(kind), createdAt: at, updatedAt: at };
  });
}

/** Where a number of this provider comes from. */
export function credentialOf(provider: string, key: string): string | undefined {
  const wanted = provider === "byo-phone-number" ? "byo-sip-trunk" : provider;
  const index = kinds.findIndex((kind) => kind.provider === wanted);
  return index < 0 ? undefined : idOf(key, "credential", index);
}
