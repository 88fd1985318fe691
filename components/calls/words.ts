import { count, digits } from "@/components/phone-numbers/list/words";
import { dateWords } from "@/lib/domain/time-words";
import { shortId } from "@/lib/phone-numbers/short-id";
import type { CallRow } from "@/lib/calls/row";
import type { KnownDirection } from "@/lib/calls/filters";

export const directionLabels: Record<KnownDirection, string> = {
  inbound: "Inbound",
  outbound: "Outbound",
  web: "Web",
};

/** `0:07`, `3:42`, `1:02:03` */
export function durationWords(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** `$0.06`; what is less than a cent is said so. */
export function costWords(dollars: number): string {
  return dollars > 0 && dollars < 0.005 ? "<$0.01" : `$${dollars.toFixed(2)}`;
}

/** The one at the other end, in a sentence. */
export function partyWords({ customer, direction }: CallRow): string {
  return customer.display ?? customer.name ?? (direction === "web" ? "somebody in a browser" : "an unknown number");
}

export function answererWords({ assistant, squad }: CallRow): string | null {
  const answerer = assistant ?? squad;
  if (!answerer) return null;
  if (!answerer.known) return `Unknown ${assistant ? "assistant" : "squad"} ${shortId(answerer.id)}`;
  return answerer.name ?? shortId(answerer.id);
}

type Coverage = { shown: number; fetched: number; since: string | null; more: boolean };

/** What the rows on screen cover: never more than was fetched. */
export function coverageWords({ shown, fetched, since, more }: Coverage): string {
  const from = since ? ` since ${dateWords(since)}` : "";
  const all = more ? "" : ", no older ones";
  if (shown === fetched) return `${count(fetched, "call")}${from}${all}`;
  return `${digits(shown)} of the ${count(fetched, "call")}${from}${all}`;
}
