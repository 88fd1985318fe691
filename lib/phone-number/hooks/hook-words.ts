import type { FormJson } from "@/lib/domain/json";
import { presentNumber } from "@/lib/domain/phone-format";
import { type HookAction, type HookEvent, type KnownHook, readHook } from "./known-hook";

export const eventWords: Record<HookEvent, string> = {
  "call.ringing": "While it rings",
  "call.ending": "When it ends",
};

export const actionWords: Record<HookAction, string> = { say: "Say", transfer: "Transfer", nothing: "Nothing" };

const reasons: Record<string, string> = {
  "assistant-request-failed": "Server could not be asked",
  "assistant-request-returned-error": "Server gave an error",
  "assistant-request-returned-unspeakable-error": "Server gave an error that cannot be spoken",
  "assistant-request-returned-invalid-assistant": "Server named an assistant that is not valid",
  "assistant-request-returned-no-assistant": "Server named no assistant",
  "assistant-request-returned-forwarding-phone-number": "Server gave a number to forward to",
};

export const endedReasons = Object.keys(reasons);

/** A reason in plain words; one that is not known stays as the upstream spells it. */
export function reasonWords(reason: string): string {
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
}

/** What the group of a hook is called: "Hook 1, while it rings". */
export function hookName(hook: FormJson, index: number): string {
  const known = readHook(hook);
  return `Hook ${index + 1}, ${known ? eventWords[known.on].toLowerCase() : "not known to Switchboard"}`;
}

/** One hook in one sentence, for a comparison. */
export function hookSentence(hook: FormJson): string {
  const known = readHook(hook);
  if (!known) return `${typeof hook.on === "string" ? hook.on : "A hook"}, not known to Switchboard`;
  return `${eventWords[known.on]}${filterWords(known)}: ${whatItDoes(known)}`;
}

function filterWords({ on, filter }: KnownHook): string {
  if (filter.length === 0) return "";
  return on === "call.ringing"
    ? ` and the caller starts with ${filter.join(" or ")}`
    : ` because ${filter.map(reasonWords).join(" or ")}`;
}

/** One action in a few words; one that is not known by its type. */
export function actionSentence(action: FormJson): string {
  const known = readHook({ on: "call.ending", do: action });
  return known ? whatItDoes(known) : String(action.type ?? "an unknown action");
}

function whatItDoes({ action, say, target }: KnownHook): string {
  if (action === "nothing") return "nothing";
  if (action === "say") return say === undefined ? "say something not typed yet" : `say “${say}”`;
  return target === undefined ? "transfer" : `transfer to ${presentNumber(target).display}`;
}
