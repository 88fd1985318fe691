import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";

/** What a text field shows of a stored value; an object has nothing to show there. */
export function textOf(given: unknown): string {
  return typeof given === "string" || typeof given === "number" ? String(given) : "";
}

/** A message may be a composed one, with several languages; the form cannot show it and does not drop it. */
export function composedMessage(message: unknown): JsonObject | undefined {
  return isJsonObject(message) ? message : undefined;
}

/** Nothing empty goes upstream. */
export function filledIn(given: Record<string, Json | undefined>): JsonObject {
  const entries = Object.entries(given).filter(([, value]) => value !== "" && value !== undefined && value !== null);
  return Object.fromEntries(entries) as JsonObject;
}
