import { createHash } from "node:crypto";
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { BackoffPlan, PhoneNumberDetail, ServerSettings, SipAccess } from "@/lib/domain/phone-number-detail";
import { withHidden } from "./hidden";
import { readPhoneNumber } from "./schema";

type RawRow = Readonly<Record<string, unknown>>;

/** What the upstream sent, secrets included, for merging; it cannot be reached from the detail itself, nor serialised with it. */
const rawRows = new WeakMap<PhoneNumberDetail, RawRow>();

/** The row behind a detail; a detail that was not read here has none. */
export function rawRowOf(phone: PhoneNumber): RawRow {
  return rawRows.get(phone as PhoneNumberDetail) ?? {};
}

export function readPhoneNumberDetail(given: unknown): PhoneNumberDetail | undefined {
  const phone = readPhoneNumber(given);
  if (!phone || !isJsonObject(given)) return undefined;
  const settings = settingsOf(given, phone);
  const detail = { ...phone, ...settings, fingerprint: fingerprintOf(phone, settings) };
  rawRows.set(detail, given);
  return detail;
}

type Settings = Omit<PhoneNumberDetail, keyof PhoneNumber | "fingerprint">;

function settingsOf(row: RawRow, phone: PhoneNumber): Settings {
  return {
    fallbackDestination: isJsonObject(row.fallbackDestination)
      ? (withHidden(row.fallbackDestination) as JsonObject)
      : null,
    hooks: Array.isArray(row.hooks) ? row.hooks.filter(isJsonObject).map((hook) => withHidden(hook) as JsonObject) : [],
    server: serverOf(row.server, phone.serverUrl),
    authentication: authenticationOf(row.authentication),
    twilioApiKeySet: phone.secretsSet.includes("twilioApiKey"),
  };
}

/** The address may stand in the older `serverUrl` alone. */
export function serverOf(given: unknown, url: string | null): ServerSettings | null {
  if (!isJsonObject(given)) return url === null ? null : { ...noServer, url };
  return {
    url,
    timeoutSeconds: numberOr(given.timeoutSeconds, null),
    credentialId: textOr(given.credentialId),
    headerNames: isJsonObject(given.headers) ? Object.keys(given.headers) : [],
    staticIpAddressesEnabled:
      typeof given.staticIpAddressesEnabled === "boolean" ? given.staticIpAddressesEnabled : null,
    encryptedPaths: Array.isArray(given.encryptedPaths)
      ? given.encryptedPaths.filter((path) => typeof path === "string")
      : [],
    backoffPlan: backoffOf(given.backoffPlan),
  };
}

export const noServer: ServerSettings = {
  url: null,
  timeoutSeconds: null,
  credentialId: null,
  headerNames: [],
  staticIpAddressesEnabled: null,
  encryptedPaths: [],
  backoffPlan: null,
};

function backoffOf(given: unknown): BackoffPlan | null {
  if (!isJsonObject(given)) return null;
  const codes = Array.isArray(given.excludedStatusCodes) ? given.excludedStatusCodes : [];
  return {
    type: backoffType(given.type),
    maxRetries: numberOr(given.maxRetries, 0),
    baseDelaySeconds: numberOr(given.baseDelaySeconds, 0),
    excludedStatusCodes: codes.filter((code) => typeof code === "number"),
  };
}

/** The official description calls the type an object; seen are the two words. */
function backoffType(given: unknown): string {
  return textOr(given) ?? "fixed";
}

function authenticationOf(given: unknown): SipAccess | null {
  if (!isJsonObject(given)) return null;
  return { username: textOr(given.username), realm: textOr(given.realm), passwordSet: textOr(given.password) !== null };
}

function textOr(given: unknown): string | null {
  return typeof given === "string" && given !== "" ? given : null;
}

function numberOr<T>(given: unknown, otherwise: T): number | T {
  return typeof given === "number" ? given : otherwise;
}

function fingerprintOf(phone: PhoneNumber, settings: Settings): string {
  const { name, number, sipUri, assistantId, squadId, workflowId, smsEnabled } = phone;
  const { credentialId, twilioAccountSid, numberE164CheckEnabled } = phone;
  const flat = { name, number, sipUri, assistantId, squadId, workflowId, smsEnabled };
  const settable = { ...flat, credentialId, twilioAccountSid, numberE164CheckEnabled, ...settings };
  return createHash("sha256").update(JSON.stringify(settable, inOrder)).digest("base64url").slice(0, 16);
}

/** The upstream promises no order of names. */
function inOrder(_name: string, value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
