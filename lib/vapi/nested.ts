import { AppError } from "@/lib/domain/errors";
import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import type { BackoffPlan, ServerSettings } from "@/lib/domain/phone-number-detail";
import { withoutEmpty, withSecrets } from "./hidden";

/** A header without a value keeps the one that is stored under its name. */
export type HeaderChange = { name: string; value?: string };

/** The server as it should be; the upstream replaces it whole. */
export type ServerChange = Omit<ServerSettings, "headerNames"> & { headers: HeaderChange[] };

/** Without a password, the stored one stays. */
export type SipAccessChange = { username: string; password?: string; realm: string | null };

export type NestedChanges = {
  fallbackDestination?: JsonObject | null;
  hooks?: JsonObject[];
  server?: ServerChange | null;
  authentication?: SipAccessChange | null;
};

/** What the upstream replaces whole, put together from what was asked for and what is stored. */
export function mergedNested(stored: Readonly<Record<string, unknown>>, changes: NestedChanges): JsonObject {
  const { fallbackDestination, hooks, server, authentication } = changes;
  const merged: JsonObject = {};
  if (fallbackDestination !== undefined)
    merged.fallbackDestination =
      fallbackDestination && withSecrets(fallbackDestination, [stored.fallbackDestination], "fallbackDestination");
  if (hooks !== undefined) {
    const known = Array.isArray(stored.hooks) ? stored.hooks : [];
    merged.hooks = hooks.map((hook) => withSecrets(hook, known, "hooks"));
  }
  if (server === null) refuseOlderAddress(stored);
  if (server !== undefined) merged.server = server && mergedServer(objectOf(stored.server), server, stored.serverUrl);
  if (authentication !== undefined)
    merged.authentication = authentication && mergedAuthentication(objectOf(stored.authentication), authentication);
  return merged;
}

/** An address may stand in the older `serverUrl` alone, which no DTO knows: nothing that could be sent takes it away. */
function refuseOlderAddress({ server, serverUrl }: Readonly<Record<string, unknown>>): void {
  if (typeof serverUrl !== "string" || serverUrl === "" || Object.keys(objectOf(server)).length > 0) return;
  throw new AppError({
    code: "invalid-input",
    message: "This server URL cannot be taken away through the API.",
    next: "It is stored in an older way. Type another address, which takes its place, or remove it in the Vapi dashboard. Nothing was changed.",
    fields: { "server.url": "Stored in an older way: another address can take its place, none cannot." },
  });
}

function mergedServer(stored: JsonObject, change: ServerChange, legacyUrl: unknown): Json {
  const { url, timeoutSeconds, credentialId, headers, staticIpAddressesEnabled, encryptedPaths, backoffPlan } = change;
  const moved = isElsewhere(stored.url ?? legacyUrl, url);
  const merged = withoutEmpty({
    ...(moved ? without(stored, "secret") : stored),
    url,
    timeoutSeconds,
    credentialId,
    headers: headers.length > 0 ? mergedHeaders(objectOf(stored.headers), headers, moved) : null,
    staticIpAddressesEnabled,
    encryptedPaths: encryptedPaths.length > 0 ? encryptedPaths : null,
    backoffPlan: backoffPlan && mergedBackoff(objectOf(stored.backoffPlan), backoffPlan),
  });
  return isJsonObject(merged) && Object.keys(merged).length > 0 ? merged : null;
}

/** Stored values of headers are for the server they were typed for: whoever may edit the address shall not collect them. */
function mergedHeaders(stored: JsonObject, headers: readonly HeaderChange[], moved: boolean): JsonObject {
  const refused = headers.flatMap(({ name, value }, index): [string, string][] => {
    if (value !== undefined) return [];
    if (moved) return [[`server.headers.${index}.value`, "The server is another one now: type the value again."]];
    return Object.hasOwn(stored, name)
      ? []
      : [[`server.headers.${index}.value`, "Type the value: none is stored under this name."]];
  });
  if (refused.length > 0)
    throw new AppError({
      code: "invalid-input",
      message: "A header needs its value again.",
      next: "Stored values are never shown, and never sent to another server. Nothing was changed.",
      fields: Object.fromEntries(refused),
    });
  return Object.fromEntries(headers.map(({ name, value }) => [name, value ?? stored[name] ?? null]));
}

function mergedBackoff(stored: JsonObject, plan: BackoffPlan): JsonObject {
  const { excludedStatusCodes, ...rest } = plan;
  return {
    ...without(stored, "excludedStatusCodes"),
    ...rest,
    ...(excludedStatusCodes.length > 0 && { excludedStatusCodes }),
  };
}

function mergedAuthentication(stored: JsonObject, { username, password, realm }: SipAccessChange): Json {
  const known = password ?? stored.password;
  if (typeof known !== "string")
    throw new AppError({
      code: "invalid-input",
      message: "The SIP password is needed again.",
      next: "Vapi takes user name and password together and did not tell the stored one. Nothing was changed.",
      fields: { "authentication.password": "Type the password." },
    });
  return withoutEmpty({ ...stored, username, password: known, realm });
}

function isElsewhere(stored: unknown, wanted: string | null): boolean {
  return originOf(stored) !== originOf(wanted);
}

function originOf(url: unknown): string {
  return typeof url === "string" && URL.canParse(url) ? new URL(url).origin : String(url ?? "");
}

function without(given: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(given).filter(([known]) => known !== name));
}

function objectOf(given: unknown): JsonObject {
  return isJsonObject(given) ? given : {};
}
