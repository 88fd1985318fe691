import { AppError } from "@/lib/domain/errors";
import { sameJson } from "@/lib/domain/json";
import type { PhoneNumber, ProviderId } from "@/lib/domain/phone-number";
import { rawRowOf } from "./detail";
import { withoutEmpty } from "./hidden";
import { mergedNested, type NestedChanges } from "./nested";
import type { CreateBody, UpdateBody } from "./types";

type Values = Readonly<Record<string, unknown>>;
type Changes = Values & NestedChanges;

const shared = ["name", "assistantId", "squadId", "workflowId", "fallbackDestination", "hooks", "server"] as const;
const twilioAccount = ["number", "twilioAccountSid", "twilioAuthToken", "twilioApiKey", "twilioApiSecret"] as const;

/** The DTOs of the upstream by provider. It whitelists: one property too many and the whole request is refused. */
export const createFields: Record<ProviderId, readonly string[]> = {
  vapi: [...shared, "numberDesiredAreaCode", "sipUri", "authentication"],
  twilio: [...shared, ...twilioAccount, "smsEnabled"],
  vonage: [...shared, "number", "credentialId"],
  telnyx: [...shared, "number", "credentialId"],
  "byo-phone-number": [...shared, "number", "credentialId", "numberE164CheckEnabled"],
};

export const updateFields: Record<ProviderId, readonly string[]> = {
  ...createFields,
  vapi: createFields.vapi.filter((field) => field !== "numberDesiredAreaCode"),
};

const secretFields: readonly string[] = ["twilioAuthToken", "twilioApiKey", "twilioApiSecret"];
const nestedFields: readonly string[] = ["fallbackDestination", "hooks", "server", "authentication"];

/**
 * Body of a create: the provider and what is filled in, of the fields this provider's DTO knows. Of a provider that is not in
 * the table, its definition's own fields are the allow-list.
 */
export function createBody(provider: string, values: Values): CreateBody {
  refuseTwoAnswerers(values);
  const fields = isProviderId(provider) ? createFields[provider] : Object.keys(values);
  return { ...pick(fields, values, isFilledIn), provider };
}

/**
 * Body of a change: the provider and only what differs from `phone`; null clears. Choosing who answers always says so for all
 * three of assistant, squad and workflow, because the row may have changed since it was read. `hooks`, `server`,
 * `fallbackDestination` and `authentication` are replaced whole upstream: what is stored in them and was not asked to change,
 * secrets included, comes from the row behind `phone`.
 */
export function updateBody(phone: PhoneNumber, changes: Changes): UpdateBody {
  refuseTwoAnswerers(changes);
  const stored = rawRowOf(phone);
  const wanted = { ...withRouting(emptyAsNull(withoutMasks(changes))), ...mergedNested(stored, changes) };
  const routingMoves = routingFields.some((field) => field in wanted && wanted[field] !== phone[field]);
  const differs = (value: unknown, field: string) => {
    if (isRouting(field)) return routingMoves;
    if (secretFields.includes(field)) return value !== null || phone.secretsSet.includes(field);
    if (nestedFields.includes(field)) return !sameJson(value, withoutEmpty(stored[field]) ?? emptyOf(field));
    return !(field in phone) || value !== phone[field as keyof PhoneNumber];
  };
  return { ...pick(fieldsOfUpdate(phone.provider), wanted, differs), provider: phone.provider };
}

/** What a PATCH is about; the provider in it only says which DTO it is. */
export function fieldsIn(body: UpdateBody): string[] {
  return Object.keys(body).filter((field) => field !== "provider");
}

/** Whether a body of `updateBody` says anything at all. */
export function changesSomething(body: UpdateBody): boolean {
  return fieldsIn(body).length > 0;
}

/** The last check before the wire: nothing that the provider's DTO does not know. */
export function onlyWritable(body: UpdateBody): UpdateBody {
  return { ...pick(fieldsOfUpdate(body.provider), body, (value) => value !== undefined), provider: body.provider };
}

const routingFields = ["assistantId", "squadId", "workflowId"] as const;
const isRouting = (field: string) => (routingFields as readonly string[]).includes(field);

/** Workflows are retired: they are only ever written as null. */
function withRouting(changes: Values): Values {
  if (changes.assistantId) return { ...changes, squadId: null, workflowId: null };
  if (changes.squadId) return { ...changes, assistantId: null, workflowId: null };
  const nobody = changes.assistantId === null && changes.squadId === null;
  return nobody || "workflowId" in changes ? { ...changes, workflowId: null } : changes;
}

function refuseTwoAnswerers(values: Values): void {
  if (values.assistantId && values.squadId)
    throw new AppError({
      code: "invalid-input",
      message: "A number is answered by an assistant or by a squad, not by both.",
      next: "Choose one of them. Nothing was changed.",
      fields: { squadId: "Choose an assistant or a squad." },
    });
}

function fieldsOfUpdate(provider: string): readonly string[] {
  return isProviderId(provider) ? updateFields[provider] : shared;
}

function isProviderId(provider: string): provider is ProviderId {
  return Object.hasOwn(createFields, provider);
}

function pick(fields: readonly string[], values: Values, keep: (value: unknown, field: string) => boolean): Values {
  return Object.fromEntries(
    fields.filter((field) => values[field] !== undefined && keep(values[field], field)).map((f) => [f, values[f]]),
  );
}

function isFilledIn(value: unknown): boolean {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.values(value).some(isFilledIn);
  return value !== "" && value !== null && value !== undefined;
}

/** A secret left empty, or still showing its mask, stays as it is upstream. */
function withoutMasks(changes: Values): Values {
  const untouched = (value: unknown) => value === "" || (typeof value === "string" && value.includes("••"));
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => !secretFields.includes(field) || !untouched(value)),
  );
}

function emptyOf(field: string): unknown {
  return field === "hooks" ? [] : null;
}

/** The upstream refuses "" for an id and keeps "" as a name; what people mean by it is "nothing". */
function emptyAsNull(changes: Values): Values {
  return Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, value === "" ? null : value]));
}
