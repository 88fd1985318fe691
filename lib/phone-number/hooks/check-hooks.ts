import { type FormJson, isJsonObject } from "@/lib/domain/json";
import { firstAction } from "./edit-hook";
import { readHook } from "./known-hook";
import { destinationFault } from "./transfer-target";

export const longestSay = 4_000;
export const mostPrefixes = 20;
export const longestPrefix = 20;

export type HookFault = { path: (string | number)[]; message: string };

/** What Vapi would refuse; a hook that is not known here is Vapi's to judge. */
export function hookFaults(hooks: readonly FormJson[]): HookFault[] {
  return hooks.flatMap((hook, index) =>
    faultsOf(hook).map(({ path, message }) => ({ path: [index, ...path], message })),
  );
}

/** As the upstream counts: an emoji is one character. */
export function lengthOf(text: string): number {
  return [...text].length;
}

function faultsOf(hook: FormJson): HookFault[] {
  const known = readHook(hook);
  if (!known) return [];
  const action = known.on === "call.ringing" ? ["do", 0] : ["do"];
  return [
    ...(known.on === "call.ringing" ? prefixFaults(known.filter) : []),
    ...(known.action === "say" ? found([...action, "exact"], sayFault(known.say)) : []),
    ...(known.hasDestination ? targetFaults(hook, [...action, "destination"]) : []),
  ];
}

function prefixFaults(prefixes: string[]): HookFault[] {
  const path = ["filters", 0, "startsWith"];
  const long = prefixes.find((prefix) => lengthOf(prefix) > longestPrefix);
  if (prefixes.length > mostPrefixes)
    return [{ path, message: `Use at most ${mostPrefixes} prefixes: there are ${prefixes.length}.` }];
  return found(path, long && `A prefix has at most ${longestPrefix} characters: shorten ${long}.`);
}

function sayFault(say: string | undefined): string | undefined {
  if (say === undefined) return "Type what the caller hears.";
  const length = lengthOf(say);
  return length > longestSay ? `Use at most 4,000 characters: there are ${length.toLocaleString("en")}.` : undefined;
}

function targetFaults(hook: FormJson, path: (string | number)[]): HookFault[] {
  const destination = firstAction(hook)?.destination;
  if (!isJsonObject(destination)) return [];
  return found([...path, destination.type === "sip" ? "sipUri" : "number"], destinationFault(destination));
}

function found(path: (string | number)[], message: string | undefined): HookFault[] {
  return message ? [{ path, message }] : [];
}
