import { z } from "zod";
import type { Credential } from "@/lib/domain/assistant";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { lenient, recordOf, textOf } from "./lenient";

const { anything, flag, id, instant, list, record, text } = lenient;
const whole = anything.transform((given) => (Number.isInteger(given) ? Number(given) : null));
const word = anything.transform((given) => textOf(given) ?? "unknown");

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
    serverUrl: textOf(row.server.url) ?? row.serverUrl,
    // the upstream carries it on rows of other providers too, where it means nothing
    smsEnabled: row.provider === "twilio" ? row.smsEnabled : null,
    fallback: fallbackOf(row.fallbackDestination),
    hooksCount: row.hooks.length,
    credentialId: row.credentialId,
    twilioAccountSid: row.twilioAccountSid,
    numberE164CheckEnabled: row.numberE164CheckEnabled,
    areaCode: row.numberDesiredAreaCode,
    sipUsername: textOf(row.authentication.username),
    secretsSet: secretsSetIn(recordOf(given), row),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function fallbackOf({ type, number, sipUri }: Record<string, unknown>): PhoneNumber["fallback"] {
  const kind = textOf(type);
  return kind ? { type: kind, to: textOf(kind === "sip" ? sipUri : number) } : null;
}

type Nested = Record<"authentication" | "server", Record<string, unknown>>;

const secretsOfRow = ["twilioAuthToken", "twilioApiKey", "twilioApiSecret", "serverUrlSecret"];

/** The values end here: what goes on is that they are set. */
function secretsSetIn(row: Record<string, unknown>, { authentication, server }: Nested): string[] {
  const set = secretsOfRow.filter((name) => textOf(row[name]) !== null);
  if (textOf(authentication.password) !== null) set.push("authentication.password");
  if (textOf(server.secret) !== null) set.push("server.secret");
  if (Object.keys(recordOf(server.headers)).length > 0) set.push("server.headers");
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
