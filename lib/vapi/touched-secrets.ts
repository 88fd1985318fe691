import { isJsonObject, type Json, sameJson } from "@/lib/domain/json";
import { hiddenValue, type PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { rawRowOf } from "./detail";
import { withHidden } from "./hidden";
import type { UpdateBody } from "./types";

/** Paths of the secrets that a body sets, replaces or removes (`server.headers.Authorization`); never a value. */
export function touchedSecrets(phone: PhoneNumberDetail, body: UpdateBody): string[] {
  const stored = rawRowOf(phone);
  return Object.keys(body).flatMap((field) => {
    const [had, has] = [secretsOf(field, stored[field]), secretsOf(field, body[field])];
    // hooks may only have changed places: there every secret counts wherever it stands
    if (Array.isArray(body[field])) return sameJson([...had.values()].sort(), [...has.values()].sort()) ? [] : [field];
    const paths = [...new Set([...had.keys(), ...has.keys()])];
    return paths.filter((path) => had.get(path) !== has.get(path));
  });
}

function secretsOf(field: string, raw: unknown): Map<string, string> {
  const shown = withHidden({ [field]: raw });
  return new Map(isJsonObject(shown) ? hiddenLeaves(field, raw, shown[field]) : []);
}

/** Walks the value and what people see of it side by side: where they differ, a secret lies. */
function hiddenLeaves(path: string, raw: unknown, shown: Json | undefined): [string, string][] {
  if (shown === hiddenValue) return typeof raw === "string" ? [[path, raw]] : [];
  if (Array.isArray(raw) && Array.isArray(shown))
    return raw.flatMap((item, index) => hiddenLeaves(`${path}.${index}`, item, shown[index]));
  if (!isJsonObject(raw) || !isJsonObject(shown)) return [];
  return Object.keys(shown).flatMap((name) => hiddenLeaves(`${path}.${name}`, raw[name], shown[name]));
}
