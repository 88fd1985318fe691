import { isDeepStrictEqual } from "node:util";
import { providerIds, type ProviderId } from "@/lib/domain/phone-number";
import {
  boolean,
  complaints,
  type Dto,
  e164,
  type Fields,
  isRecord,
  matching,
  object,
  oneOf,
  text,
  uuid,
} from "./checks";
import { hooks, server, transferDestination } from "./routing-dto";

/** Which fields each provider's create and update DTO knows. Anything else refuses the whole request. */

const common: Fields = {
  name: text({ max: 40 }),
  assistantId: uuid,
  squadId: uuid,
  workflowId: uuid,
  fallbackDestination: transferDestination,
  hooks,
  server,
};

const twilio: Fields = {
  number: e164,
  twilioAccountSid: text(),
  twilioAuthToken: text(),
  twilioApiKey: text(),
  twilioApiSecret: text(),
  smsEnabled: boolean,
};

const byCredential: Fields = { number: e164, credentialId: uuid };

const sip: Fields = {
  sipUri: matching(
    /^sip:[^\s@:;<>]+@sip(\.[a-z0-9-]+)*\.vapi\.ai$/i,
    "must be a SIP URI of the form sip:name@sip.vapi.ai",
  ),
  authentication: object(
    { realm: text(), username: text({ min: 20, max: 40 }), password: text({ min: 20, max: 40 }) },
    ["username", "password"],
  ),
};

/** With the check off a trunk number is any short word; the regular expression is the documented one. */
function trunk({ numberE164CheckEnabled }: Record<string, unknown>): Fields {
  const unchecked = matching(/^\+?[a-zA-Z0-9]+$/, "must match /^\\+?[a-zA-Z0-9]+$/ regular expression");
  const length = text({ min: 3, max: 40 });
  const shape = numberE164CheckEnabled === false ? unchecked : e164;
  return {
    number: (value, name) => [...length(value, name), ...shape(value, name)],
    numberE164CheckEnabled: boolean,
    credentialId: uuid,
  };
}

type Intent = "create" | "update";

const dtos: Record<ProviderId, (intent: Intent, body: Record<string, unknown>) => Dto> = {
  twilio: () => ({ fields: twilio, required: ["number", "twilioAccountSid"] }),
  vonage: () => ({ fields: byCredential, required: ["number", "credentialId"] }),
  telnyx: () => ({ fields: byCredential, required: ["number", "credentialId"] }),
  "byo-phone-number": (_, body) => ({ fields: trunk(body), required: ["credentialId"] }),
  vapi: (intent) => ({
    fields: intent === "create" ? { ...sip, numberDesiredAreaCode: text({ min: 3, max: 3 }) } : sip,
    required: [],
  }),
};

export function isProvider(provider: unknown): provider is ProviderId {
  return providerIds.some((id) => id === provider);
}

/** Complaints about POST /phone-number. */
export function createComplaints(body: unknown): string[] {
  if (!isRecord(body) || !isProvider(body.provider)) return oneOf(...providerIds)(undefined, "provider");
  return dtoComplaints("create", body.provider, body);
}

/** Complaints about PATCH: no field is required, `provider` may be left out, and may not change (both our reading). */
export function updateComplaints(provider: string, body: unknown, stored: Record<string, unknown>): string[] {
  if (!isRecord(body)) return ["body must be an object"];
  const other = "provider" in body && body.provider !== provider;
  if (other) return oneOf(provider)(undefined, "provider");
  return judged(provider, withoutStoredHooks(body, stored.hooks), stored);
}

/** What it once took and still stores, it takes back: hooks from an older time stay possible (our reading). */
function withoutStoredHooks(body: Record<string, unknown>, stored: unknown): Record<string, unknown> {
  if (!Array.isArray(body.hooks) || !Array.isArray(stored)) return body;
  return { ...body, hooks: body.hooks.filter((hook) => !stored.some((kept) => isDeepStrictEqual(kept, hook))) };
}

function judged(provider: string, body: Record<string, unknown>, stored: Record<string, unknown>): string[] {
  if (!isProvider(provider)) return complaints({ fields: { ...common, provider: text() }, required: [] }, body);
  const { numberE164CheckEnabled } = { numberE164CheckEnabled: stored.numberE164CheckEnabled, ...body };
  return dtoComplaints("update", provider, body, { numberE164CheckEnabled });
}

function dtoComplaints(
  intent: Intent,
  provider: ProviderId,
  body: Record<string, unknown>,
  effective: Record<string, unknown> = body,
): string[] {
  const { fields, required } = dtos[provider](intent, effective);
  return complaints(
    { fields: { provider: text(), ...fields, ...common }, required: intent === "create" ? required : [] },
    body,
  );
}
