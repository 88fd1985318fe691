import type { FormJson } from "@/lib/domain/json";
import { presentNumber } from "@/lib/domain/phone-format";
import { type KnownHook, readHook } from "./hooks/known-hook";
import type { Caller } from "./who-answers-caller";

type Ringing = { name: string; hook: KnownHook | undefined };

export type HooksVerdict =
  { takes: false; why: string } | { takes: true; title: string; word: string; why: string; result: string };

const anyOf = new Intl.ListFormat("en", { type: "disjunction" });
const allOf = new Intl.ListFormat("en");

/** What the hooks of a ringing number do with a caller. Only the first action of a hook runs, and the call ends with it. */
export function askHooks(hooks: readonly FormJson[], caller: Caller): HooksVerdict {
  const ringing = hooks.flatMap((hook, index): Ringing[] =>
    hook.on === "call.ringing" ? [{ name: `Hook ${index + 1}`, hook: readHook(hook) }] : [],
  );
  const fitting = ringing.filter(({ hook }) => hook && fits(hook, caller));
  const [first, ...more] = fitting;
  if (!first?.hook) return { takes: false, why: missed(ringing, caller) };
  const others = [...more, ...ringing.filter(({ hook }) => !hook)].map(({ name }) => name);
  return { takes: true, ...taken(first.name, first.hook, caller, others) };
}

function fits({ filter }: KnownHook, caller: Caller): boolean {
  if (filter.length === 0) return true;
  return caller.kind === "number" && filter.some((prefix) => prefix !== "" && caller.digits.startsWith(prefix));
}

function missed(ringing: readonly Ringing[], caller: Caller): string {
  if (ringing.length === 0) return "None is set.";
  const count = ringing.length === 1 ? "1 hook" : `${ringing.length} hooks`;
  const prefixes = [...new Set(ringing.flatMap(({ hook }) => hook?.filter ?? []))];
  const unread = ringing.filter(({ hook }) => !hook).map(({ name }) => name);
  return [
    prefixes.length === 0 ? `${count}.` : whyMissed(count, prefixes, caller),
    unread.length > 0 && `Switchboard cannot read ${allOf.format(unread)}, which may take the call.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function whyMissed(count: string, prefixes: string[], caller: Caller): string {
  if (caller.kind === "anybody") return `${count}, for callers that start with ${anyOf.format(prefixes)}.`;
  if (caller.kind === "withheld") return `${count}. A withheld number has no prefix.`;
  if (prefixes.length === 1) return `${count}. ${prefixes[0]} does not start this number.`;
  if (prefixes.length === 2) return `${count}. Neither ${prefixes.join(" nor ")} starts this number.`;
  return `${count}. None of ${allOf.format(prefixes)} starts this number.`;
}

function taken(name: string, hook: KnownHook, caller: Caller, others: readonly string[]) {
  const because = hook.filter.length === 0 ? "It takes every caller." : `${prefixOf(hook, caller)} starts this number.`;
  const doubt =
    others.length > 0 &&
    `${allOf.format(others)} may take it too: Vapi does not say which goes first, the order here is assumed.`;
  const { title, word, then, result } = deed(name, hook);
  return { title, word, why: [because, then, doubt].filter(Boolean).join(" "), result };
}

function prefixOf({ filter }: KnownHook, caller: Caller): string {
  const digits = caller.kind === "number" ? caller.digits : "";
  return filter.find((prefix) => prefix !== "" && digits.startsWith(prefix)) ?? "";
}

function deed(name: string, { action, say, target }: KnownHook) {
  if (action === "say") {
    const text = shortened(say ?? "");
    const then = text ? `It says “${text}”, then the call ends.` : "What it says is not typed yet. Then the call ends.";
    return { title: `${name} speaks`, word: "Speaks", then, result: `${name} speaks, then the call ends` };
  }
  if (target === undefined)
    return {
      title: `${name} transfers`,
      word: "Transfers",
      then: "It has no destination, and Vapi does not say what happens then.",
      result: `${name} transfers without a destination`,
    };
  const to = presentNumber(target).display;
  return {
    title: `${name} transfers to ${to}`,
    word: "Transfers",
    then: "With the transfer, Vapi’s part ends.",
    result: `${name} transfers to ${to}`,
  };
}

function shortened(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : characters.join("");
}
