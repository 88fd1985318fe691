import { type FormJson, isJsonObject } from "@/lib/domain/json";

export const hookEvents = ["call.ringing", "call.ending"] as const;
export type HookEvent = (typeof hookEvents)[number];

export const hookActions = ["say", "transfer", "nothing"] as const;
export type HookAction = (typeof hookActions)[number];

/** What the editor shows of a hook; everything else stays in its JSON. */
export type KnownHook = {
  on: HookEvent;
  action: HookAction;
  /** Undefined until something was typed. */
  say: string | undefined;
  /** A phone number or a SIP URI, as it stands in the JSON; undefined until something was typed. */
  target: string | undefined;
  /** A transfer without any destination is allowed upstream. */
  hasDestination: boolean;
  /** The number is sent as typed. */
  verbatim: boolean;
  /** Prefixes of a ringing hook, ended reasons of an ending one. */
  filter: string[];
  /** Actions of a ringing hook after the first, which Vapi does not run. */
  idle: FormJson[];
};

/** Undefined where the editor would not show everything that decides what the hook does. */
export function readHook(hook: FormJson): KnownHook | undefined {
  const on = hookEvents.find((event) => event === hook.on);
  if (!on) return undefined;
  const filter = readFilter(on, hook.filters);
  const actions = actionsOf(on, hook.do);
  if (!filter || !actions) return undefined;
  const [first, ...idle] = actions;
  const action = first === undefined ? nothing : readAction(first);
  return action && { on, ...action, filter, idle };
}

type Action = Pick<KnownHook, "action" | "say" | "target" | "hasDestination" | "verbatim">;

const nothing: Action = {
  action: "nothing",
  say: undefined,
  target: undefined,
  hasDestination: false,
  verbatim: false,
};

/** The name of the one list inside a filter, by event. */
export const filterShapes = {
  "call.ringing": { type: "startsWith", key: "number", list: "startsWith" },
  "call.ending": { type: "oneOf", key: "call.endedReason", list: "oneOf" },
} as const;

function readFilter(on: HookEvent, given: unknown): string[] | undefined {
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length > 1) return undefined;
  if (given.length === 0) return [];
  const [filter] = given;
  const { type, key, list } = filterShapes[on];
  if (!isJsonObject(filter) || filter.type !== type || filter.key !== key) return undefined;
  const values = filter[list];
  return Array.isArray(values) && values.every((value) => typeof value === "string") ? values : undefined;
}

/** A ringing hook holds a list, an ending one a single action or none. */
function actionsOf(on: HookEvent, given: unknown): FormJson[] | undefined {
  if (on === "call.ending") return given === undefined ? [] : isJsonObject(given) ? [given] : undefined;
  return Array.isArray(given) && given.length > 0 && given.every(isJsonObject) ? given : undefined;
}

function readAction(given: FormJson): Action | undefined {
  if (given.type === "say") return isText(given.exact) ? { ...nothing, action: "say", say: given.exact } : undefined;
  if (given.type !== "transfer") return undefined;
  const { destination } = given;
  if (destination === undefined) return { ...nothing, action: "transfer" };
  if (!isJsonObject(destination) || (destination.type !== "number" && destination.type !== "sip")) return undefined;
  const target = destination.type === "sip" ? destination.sipUri : destination.number;
  const verbatim = destination.type === "number" && destination.numberE164CheckEnabled === false;
  return isText(target) ? { ...nothing, action: "transfer", target, hasDestination: true, verbatim } : undefined;
}

function isText(given: unknown): given is string | undefined {
  return given === undefined || typeof given === "string";
}
