import { AppError } from "@/lib/domain/errors";
import { isJsonObject, type Json, sameJson } from "@/lib/domain/json";
import { hiddenValue } from "@/lib/domain/phone-number-detail";

const secretName = /secret|password|token|authorization|api_?key/i;

/**
 * A nested value of the upstream as people may see it: empty fields left out, and every text under a secret's name, and all
 * values of webhook headers, replaced by `hiddenValue`.
 */
export function withHidden(given: unknown, secret = false): Json {
  if (Array.isArray(given)) return given.map((item) => withHidden(item, secret));
  if (!isJsonObject(given)) return secret && typeof given === "string" && given !== "" ? hiddenValue : (given as Json);
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, withHidden(value, secret || name === "headers" || secretName.test(name))]),
  );
}

/** The same without the empty fields that the upstream refuses to take back, secrets as they are. */
export function withoutEmpty(given: unknown): Json {
  if (Array.isArray(given)) return given.map(withoutEmpty);
  if (!isJsonObject(given)) return given as Json;
  const entries = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutEmpty(value)]));
}

/**
 * Gives a value back the secrets it hides. Only what is otherwise unchanged gets them: a secret never follows an address
 * that was edited. `field` is where the sentence lands.
 */
export function withSecrets(given: Json, stored: readonly unknown[], field: string): Json {
  if (!showsHidden(given)) return given;
  const original = stored.find((candidate) => sameJson(withHidden(candidate), given));
  if (original !== undefined) return withoutEmpty(original);
  throw new AppError({
    code: "invalid-input",
    message: "A hidden value cannot be kept in something that was edited.",
    next: "Leave that part as it is, or type the hidden value again. Nothing was changed.",
    fields: { [field]: "It holds a value that is hidden here. Leave it as it is, or type that value again." },
  });
}

function showsHidden(given: Json): boolean {
  if (given === hiddenValue) return true;
  return typeof given === "object" && given !== null && Object.values(given).some(showsHidden);
}
