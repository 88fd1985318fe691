import { z } from "zod";
import type { Credential } from "@/lib/domain/assistant";
import type { PhoneNumber } from "@/lib/domain/phone-number";

/**
 * Any field may be missing, null or of another type upstream: such a field reads as null and never takes its row down.
 * Transforms instead of `catch`, which builds an issue for every missing field of 10,000 rows.
 */
const anything = z.unknown().optional();
const text = anything.transform(asText);
const flag = anything.transform((given) => (typeof given === "boolean" ? given : null));
const whole = anything.transform((given) => (Number.isInteger(given) ? Number(given) : null));
const word = anything.transform((given) => asText(given) ?? "unknown");
const instant = anything.transform(asInstant);
const record = anything.transform(asRecord);
const list = anything.transform((given): unknown[] => (Array.isArray(given) ? given : []));
const id = z.string().min(1);

/** The allow-list: what is not named here does not come in. */
const phoneNumberRow = z.object({
  id,
  provider: word,
  number: text,
  sipUri: text,
  name: text,
  status: text,
  assistantId: text,
  squadId: text,
  workflowId: text,
  credentialId: text,
  twilioAccountSid: text,
  smsEnabled: flag,
  numberE164CheckEnabled: flag,
  numberDesiredAreaCode: text,
  createdAt: instant,
  updatedAt: instant,
  serverUrl: text,
  server: record,
  fallbackDestination: record,
  authentication: record,
  hooks: list,
});

export function readPhoneNumber(given: unknown): PhoneNumber | undefined {
  const parsed = phoneNumberRow.safeParse(given);
  if (!parsed.success) return undefined;
  const row = parsed.data;
  // written out: objects made by rest and spread are several times slower, and 10,000 of them are kept
  return {
    id: row.id,
    provider: row.provider,
    number: row.number,
    sipUri: row.sipUri,
    name: row.name,
    status: row.status,
    assistantId: row.assistantId,
    squadId: row.squadId,
    workflowId: row.workflowId,
    serverUrl: asText(row.server.url) ?? row.serverUrl,
    // the upstream carries it on rows of other providers too, where it means nothing
    smsEnabled: row.provider === "twilio" ? row.smsEnabled : null,
    fallback: fallbackOf(row.fallbackDestination),
    hooksCount: row.hooks.length,
    credentialId: row.credentialId,
    twilioAccountSid: row.twilioAccountSid,
    numberE164CheckEnabled: row.numberE164CheckEnabled,
    areaCode: row.numberDesiredAreaCode,
    sipUsername: asText(row.authentication.username),
    secretsSet: secretsSetIn(asRecord(given), row),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function fallbackOf({ type, number, sipUri }: Record<string, unknown>): PhoneNumber["fallback"] {
  const kind = asText(type);
  return kind ? { type: kind, to: asText(kind === "sip" ? sipUri : number) } : null;
}

type Nested = Record<"authentication" | "server", Record<string, unknown>>;

const secretsOfRow = ["twilioAuthToken", "twilioApiKey", "twilioApiSecret", "serverUrlSecret"];

/** The values end here: what goes on is that they are set. */
function secretsSetIn(row: Record<string, unknown>, { authentication, server }: Nested): string[] {
  const set = secretsOfRow.filter((name) => asText(row[name]) !== null);
  if (asText(authentication.password) !== null) set.push("authentication.password");
  if (asText(server.secret) !== null) set.push("server.secret");
  if (Object.keys(asRecord(server.headers)).length > 0) set.push("server.headers");
  return set;
}

export type NamedThing = { id: string; name: string | null; createdAt: string | null; updatedAt: string | null };

/** Assistants and squads are large upstream; a picker needs three words of them. */
const namedThingRow = z.object({ id, name: text, createdAt: instant, updatedAt: instant });

export function readNamedThing(given: unknown): NamedThing | undefined {
  return namedThingRow.safeParse(given).data;
}

const credentialRow = z.object({
  id,
  provider: word,
  name: text,
  createdAt: instant,
  gateways: list,
});

const gatewayRow = z.object({ ip: z.string(), port: whole, inboundEnabled: flag, outboundEnabled: flag });

export function readCredential(given: unknown): Credential | undefined {
  const row = credentialRow.safeParse(given).data;
  return row && { ...row, gateways: row.gateways.flatMap(readGateway) };
}

/** Both directions of a gateway are on unless the upstream says otherwise. */
function readGateway(given: unknown): Credential["gateways"] {
  const gateway = gatewayRow.safeParse(given).data;
  if (!gateway) return [];
  return [
    { ...gateway, inboundEnabled: gateway.inboundEnabled ?? true, outboundEnabled: gateway.outboundEnabled ?? true },
  ];
}

function asText(given: unknown): string | null {
  return typeof given === "string" && given !== "" ? given : null;
}

function asInstant(given: unknown): string | null {
  const time = typeof given === "string" ? Date.parse(given) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function asRecord(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given) ? (given as Record<string, unknown>) : {};
}
