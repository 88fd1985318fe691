import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/domain/errors";
import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { presentNumber } from "@/lib/domain/phone-format";
import { smsStateOf } from "@/lib/domain/phone-number";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { fieldsOf } from "@/lib/journal/number-fields";
import type { NumberChanges } from "@/lib/phone-number/schema";
import { providerLabel } from "@/lib/providers/registry";
import { changesSomething, fieldsIn, updateBody } from "@/lib/vapi/bodies";
import { withHidden } from "@/lib/vapi/hidden";
import type { UpdateBody } from "@/lib/vapi/types";

/** What will be sent for one number, or why nothing will; the plan and the worker ask the same. */
export type PlannedBody = { body: UpdateBody; reason?: string };

export function plannedBody(fresh: PhoneNumberDetail, changes: NumberChanges): PlannedBody {
  const nothing: UpdateBody = { provider: fresh.provider };
  const reason = changes.smsEnabled !== undefined ? smsRefusal(fresh, changes.smsEnabled) : undefined;
  if (reason) return { body: nothing, reason };
  // what the upstream does not say it takes for on
  if (changes.smsEnabled === true && fresh.smsEnabled === null) return { body: nothing };
  if (changes.server && !changes.server.url) return { body: nothing, reason: noAddress };
  try {
    return { body: updateBody(fresh, changes) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { body: nothing, reason: reasonOf(error) };
  }
}

export function isAsWanted({ body }: PlannedBody): boolean {
  return !changesSomething(body);
}

/** Before and after as a browser may see them: the fields of the body, secrets hidden. */
export type PlannedFields = { before: JsonObject; /** Null: the number is released. */ after: JsonObject | null };

export function plannedFields(fresh: PhoneNumberDetail, body: UpdateBody): PlannedFields {
  const fields = fieldsIn(body);
  const after = Object.fromEntries(fields.map((field) => [field, shownValue(field, body[field])]));
  return { before: fieldsOf(fresh, fields), after };
}

const lastKnown = ["provider", "name", "assistantId", "squadId", "smsEnabled"];

export function releasedFields(fresh: PhoneNumberDetail): PlannedFields {
  return { before: fieldsOf(fresh, lastKnown), after: null };
}

/** Another one as soon as the number would be changed from something else, or into something else, than was planned. */
export function markOf({ before, after }: PlannedFields): string {
  const content = JSON.stringify([before, after], inOrder);
  return createHash("sha256").update(content).digest("base64url").slice(0, 16);
}

function inOrder(_name: string, value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Null clears: it is part of what is sent. */
function shownValue(field: string, value: unknown): Json {
  if (value === null) return null;
  const shown = withHidden({ [field]: value });
  return isJsonObject(shown) ? (shown[field] ?? null) : null;
}

/** SMS exists at Twilio only, and from US numbers only; where it is on elsewhere it can be turned off. */
function smsRefusal(fresh: PhoneNumberDetail, wanted: boolean): string | undefined {
  const provider = providerLabel(fresh.provider);
  if (fresh.provider !== "twilio") return `SMS works with Twilio numbers only, and this is one of ${provider}.`;
  const country = fresh.number ? presentNumber(fresh.number).country : null;
  if (smsStateOf(fresh, country) !== "us-only") return undefined;
  return wanted || fresh.smsEnabled !== true ? "SMS works with US numbers only." : undefined;
}

/** What cannot be put together from what is stored, in the words of a run. */
function reasonOf({ failure }: AppError): string {
  const fields = Object.keys(failure.fields ?? {});
  if (fields.some((field) => field.startsWith("server.headers"))) return headersStay;
  return fields.includes("server.url") ? olderAddress : failure.message;
}

const noAddress = "It has no server URL.";
const headersStay = "Its stored header values stay with their server. Replace the headers too to include it.";
const olderAddress = "Its server URL is stored in an older way. Another address can take its place, none cannot.";

/** Values of headers are kept apart, sealed; a header without one keeps what is stored. */
export function withHeaders(changes: NumberChanges, values: Readonly<Record<string, string>>): NumberChanges {
  if (!changes.server) return changes;
  const headers = changes.server.headers.map(({ name }) => ({ name, value: values[name] }));
  return { ...changes, server: { ...changes.server, headers } };
}

export function withoutHeaderValues(changes: NumberChanges): NumberChanges {
  if (!changes.server) return changes;
  const headers = changes.server.headers.map(({ name }) => ({ name }));
  return { ...changes, server: { ...changes.server, headers } };
}
