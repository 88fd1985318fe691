import { type FormJson, isJsonObject } from "@/lib/domain/json";
import { filterShapes, type HookAction, type HookEvent } from "./known-hook";
import { leaving } from "./leaving";
import { destinationTo } from "./transfer-target";

/** Each edit answers a new hook in which everything it is not about stays as it was. */

export function newHook(): FormJson {
  return { on: "call.ringing", do: [{ type: "say" }] };
}

/** Filters speak about one event only. A ringing hook has a list of actions, an ending one a single action or none. */
export function withEvent(hook: FormJson, on: HookEvent): FormJson {
  const rest = leaving(hook, ["filters", "do"]);
  const action = firstAction(hook);
  if (on === "call.ending") return { ...rest, on, ...(action && { do: action }) };
  return { ...rest, on, do: [action ?? { type: "say" }] };
}

export function withAction(hook: FormJson, action: HookAction): FormJson {
  if (action === "nothing") return leaving(hook, ["do"]);
  return withFirst(hook, action === "say" ? { type: "say" } : { type: "transfer", destination: { type: "number" } });
}

/** An emptied text is no text: what was never typed and what was deleted are the same. */
export function withSay(hook: FormJson, text: string): FormJson {
  const action = firstAction(hook) ?? { type: "say" };
  return withFirst(hook, text === "" ? leaving(action, ["exact"]) : { ...action, exact: text });
}

export function withTarget(hook: FormJson, typed: string): FormJson {
  const action = firstAction(hook) ?? { type: "transfer" };
  return withFirst(hook, { ...action, destination: destinationTo(action.destination, typed) });
}

/** Prefixes of a ringing hook, ended reasons of an ending one; without any, the filter goes. */
export function withFilter(hook: FormJson, values: string[]): FormJson {
  if (values.length === 0) return leaving(hook, ["filters"]);
  const { list, ...shape } = filterShapes[hook.on as HookEvent];
  const stored = Array.isArray(hook.filters) && isJsonObject(hook.filters[0]) ? hook.filters[0] : shape;
  const filters = [{ ...stored, [list]: values }];
  if ("filters" in hook) return { ...hook, filters };
  const { on, ...rest } = hook;
  return { on, filters, ...rest };
}

export function firstAction(hook: FormJson): FormJson | undefined {
  const action: unknown = Array.isArray(hook.do) ? hook.do[0] : hook.do;
  return isJsonObject(action) ? action : undefined;
}

/** Actions that are not run stay behind the one that is. */
export function withFirst(hook: FormJson, action: FormJson): FormJson {
  if (hook.on === "call.ending") return { ...hook, do: action };
  return { ...hook, do: [action, ...(Array.isArray(hook.do) ? hook.do.slice(1) : [])] };
}
