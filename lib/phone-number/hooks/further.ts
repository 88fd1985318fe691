import { type FormJson, isJsonObject } from "@/lib/domain/json";
import { firstAction } from "./edit-hook";

const shown = {
  hook: ["on", "filters", "do"],
  action: ["type", "exact", "destination"],
  destination: ["type", "number", "sipUri", "numberE164CheckEnabled"],
};

/** Names in a hook that the editor does not show; they are sent back as they are. */
export function furtherNames(hook: FormJson): string[] {
  const action = firstAction(hook) ?? {};
  const destination = isJsonObject(action.destination) ? action.destination : {};
  return [
    ...othersIn(hook, shown.hook),
    ...othersIn(action, shown.action),
    ...othersIn(destination, shown.destination),
  ];
}

function othersIn(given: FormJson, names: readonly string[]): string[] {
  return Object.keys(given).filter((name) => !names.includes(name));
}
