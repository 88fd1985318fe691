import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { type NumberChanges, numberChanges } from "@/lib/phone-number/schema";

/** What is known of a number without a secret, by the upstream's names. */
export function fieldsOf(phone: PhoneNumber, names: readonly string[]): JsonObject {
  const known = asJson(phone);
  return Object.fromEntries(names.flatMap((name) => (name in known ? [[name, known[name] ?? null]] : [])));
}

/** A number holds nothing but JSON: it goes to the browser as it is. */
function asJson(phone: PhoneNumber): JsonObject {
  return phone as unknown as JsonObject;
}

/** What people recognise a number by; it stays the same when it is renamed. */
export function labelInJournal({
  number,
  sipUri,
  name,
  id,
}: Pick<PhoneNumber, "number" | "sipUri" | "name" | "id">): string {
  return number || sipUri || name || id;
}

/** The changes that lead back to these fields; undefined where the upstream does not take them back. */
export function changesBackTo(fields: JsonObject): NumberChanges | undefined {
  const { server } = fields;
  const headerNames = isJsonObject(server) && Array.isArray(server.headerNames) ? server.headerNames : [];
  const wanted = {
    ...fields,
    ...(isJsonObject(server) && { server: { ...server, headers: headerNames.map((name) => ({ name })) } }),
    ...Object.fromEntries(onByDefault.filter((name) => fields[name] === null).map((name) => [name, true])),
  };
  return numberChanges.safeParse(wanted).data;
}

/** What the upstream takes where nothing is stored. */
const onByDefault = ["smsEnabled", "numberE164CheckEnabled"];
