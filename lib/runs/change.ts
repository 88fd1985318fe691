import { z } from "zod";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { numberChanges } from "@/lib/phone-number/schema";
import { longestName } from "@/lib/phone-number/sections/name";

const id = z.guid();

/** What is to be done to many numbers at once. */
export const runChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assign"), assistantId: id.nullable(), squadId: id.nullable() }),
  z.object({ kind: z.literal("sms"), smsEnabled: z.boolean() }),
  z.object({ kind: z.literal("fallback"), fallbackDestination: numberChanges.shape.fallbackDestination.unwrap() }),
  /** What is not named stays as each number has it; null takes the server away. */
  z.object({ kind: z.literal("server"), server: numberChanges.shape.server.unwrap().unwrap().partial().nullable() }),
  /** `{number}`, `{last4}`, `{name}` and `{n}` (its place in the selection, from 1) are filled in. */
  z.object({ kind: z.literal("name"), pattern: z.string().trim().max(200) }),
  z.object({ kind: z.literal("release") }),
]);

export type RunChange = z.infer<typeof runChange>;
export type ChangeKind = RunChange["kind"];

type Told = Pick<PhoneNumber, "number" | "name">;

/** Cut to what the upstream takes, in code points. */
export function nameFor(pattern: string, phone: Told, place: number): string {
  return [...filledName(pattern, phone, place)].slice(0, longestName).join("").trim();
}

export function isNameCut(pattern: string, phone: Told, place: number): boolean {
  return [...filledName(pattern, phone, place)].length > longestName;
}

function filledName(pattern: string, { number, name }: Told, place: number): string {
  const facts: Record<string, string> = {
    number: number ?? "",
    last4: number?.slice(-4) ?? "",
    name: name ?? "",
    n: String(place),
  };
  return pattern.replaceAll(/\{(number|last4|name|n)\}/g, (_, fact: string) => facts[fact] ?? "").trim();
}

/** What is done, in the words of a dialog's title; `answerer` is the name of who is to answer, where it is known. */
export function headingOf(change: RunChange, answerer?: string): string {
  switch (change.kind) {
    case "assign":
      if (!change.assistantId && !change.squadId) return "Take away who answers";
      return `Assign ${answerer ?? (change.assistantId ? "an assistant" : "a squad")}`;
    case "sms":
      return change.smsEnabled ? "Turn SMS on" : "Turn SMS off";
    case "fallback":
      return change.fallbackDestination ? "Change the fallback" : "Take away the fallback";
    case "server":
      return change.server ? "Change the server" : "Take away the server";
    case "name":
      return change.pattern ? "Rename" : "Take away names";
    case "release":
      return "Release";
  }
}

/** What a run of it is called. */
export function titleOf(change: RunChange, count: number, answerer?: string): string {
  const numbers = `${count.toLocaleString("en")} ${count === 1 ? "number" : "numbers"}`;
  return `${headingOf(change, answerer)}: ${numbers}`;
}
