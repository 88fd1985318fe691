import type { FormJson } from "@/lib/domain/json";

/** An object without some of its names. */
export function leaving(given: FormJson, names: readonly string[]): FormJson {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
}
