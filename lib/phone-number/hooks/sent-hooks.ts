import { type FormJson, isJsonObject, type JsonObject, sameJson } from "@/lib/domain/json";
import { firstAction, withFirst } from "./edit-hook";
import { readHook } from "./known-hook";
import { sentDestination } from "./transfer-target";

/** The hooks as they go over the wire. What is stored in just this way is not touched. */
export function sentHooks(hooks: readonly FormJson[], stored: readonly FormJson[]): JsonObject[] {
  return hooks.map((hook) => (stored.some((other) => sameJson(other, hook)) ? hook : sentHook(hook)) as JsonObject);
}

function sentHook(hook: FormJson): FormJson {
  const action = firstAction(hook);
  if (!readHook(hook)?.hasDestination || !isJsonObject(action?.destination)) return hook;
  return withFirst(hook, { ...action, destination: sentDestination(action.destination) });
}
