import { isJsonObject } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { fieldsIn } from "./bodies";
import { rawRowOf } from "./detail";
import type { UpdateBody } from "./types";

/** Fields of a body that the upstream accepted and did not make. What it never tells back, such as a token, counts as made. */
export function notApplied(phone: PhoneNumberDetail, body: UpdateBody): string[] {
  const row = rawRowOf(phone);
  return fieldsIn(body).filter((field) => !covers(row[field], body[field], field));
}

const neverTold = /^(twilioAuthToken|twilioApiKey|twilioApiSecret|password)$/;

/** The upstream may add defaults of its own; it may not leave out or alter what was sent. */
function covers(has: unknown, sent: unknown, name: string): boolean {
  if (neverTold.test(name)) return true;
  if (sent === null || sent === undefined) return isEmpty(has);
  if (Array.isArray(sent))
    return isEmpty(sent)
      ? isEmpty(has)
      : Array.isArray(has) && has.length === sent.length && sent.every((item, at) => covers(has[at], item, name));
  if (isJsonObject(sent))
    return isJsonObject(has) && Object.keys(sent).every((key) => covers(has[key], sent[key], key));
  if (typeof sent === "string" && typeof has === "string" && name === "sipUri")
    return has.toLowerCase() === sent.toLowerCase();
  return has === sent;
}

function isEmpty(given: unknown): boolean {
  return given === null || given === undefined || given === "" || (Array.isArray(given) && given.length === 0);
}
