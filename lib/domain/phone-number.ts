/** The five providers of the upstream, in its own spelling. */
export const providerIds = ["vapi", "twilio", "vonage", "telnyx", "byo-phone-number"] as const;
export type ProviderId = (typeof providerIds)[number];

/**
 * A phone number as Switchboard knows it: an allow-list projection of the upstream's row.
 * Any field may be missing upstream; secrets are reduced to "set" or "not set" at the border (`lib/vapi`).
 */
export type PhoneNumber = {
  id: string;
  /** One of `providerIds`, or a word the upstream invented since. */
  provider: string;
  /** E.164 as a rule; a trunk number with the check off may be anything, a masked free number carries `*`. */
  number: string | null;
  sipUri: string | null;
  name: string | null;
  /** `active`, `activating`, `blocked`, null, or a word the upstream invented since. */
  status: string | null;
  assistantId: string | null;
  squadId: string | null;
  /** Workflows are retired upstream: shown, never written except as null. */
  workflowId: string | null;
  serverUrl: string | null;
  /** Twilio only; null elsewhere and where the upstream does not say. */
  smsEnabled: boolean | null;
  fallback: { type: string; to: string | null } | null;
  hooksCount: number;
  credentialId: string | null;
  twilioAccountSid: string | null;
  numberE164CheckEnabled: boolean | null;
  areaCode: string | null;
  sipUsername: string | null;
  /** Names of secrets that are set upstream (`twilioAuthToken`, `authentication.password`, …); never their values. */
  secretsSet: string[];
  /** ISO 8601. */
  createdAt: string | null;
  updatedAt: string | null;
};

/** What a row is called on screen: its name, else number, else SIP URI, else id. */
export function labelOf(phone: Pick<PhoneNumber, "id" | "name" | "number" | "sipUri">): string {
  return phone.name || phone.number || phone.sipUri || phone.id;
}

export type RoutingKind = "assistant" | "squad" | "server" | "workflow" | "none";

/** Who answers according to the row itself; a workflow no longer answers anybody but is still stored. */
export function routingOf(
  phone: Pick<PhoneNumber, "assistantId" | "squadId" | "workflowId" | "serverUrl">,
): RoutingKind {
  if (phone.assistantId) return "assistant";
  if (phone.squadId) return "squad";
  if (phone.workflowId) return "workflow";
  if (phone.serverUrl) return "server";
  return "none";
}

export type SmsState = "on" | "off" | "us-only" | "none";

/** SMS exists for Twilio only and works US to US only (reference: Vapi docs, inbound SMS). `country` is ISO 3166-1 alpha-2. */
export function smsStateOf(phone: Pick<PhoneNumber, "provider" | "smsEnabled">, country: string | null): SmsState {
  if (phone.provider !== "twilio") return "none";
  if (country !== null && country !== "US") return "us-only";
  return phone.smsEnabled === false ? "off" : "on";
}
