import type { ReleasedGroup } from "@/lib/runs/plan-view";
import { count } from "../../list/words";

/** What happens to the numbers and what stays at the carrier, per provider; a carrier is never asked. */
export function releaseSentences(groups: readonly ReleasedGroup[], workspace: string): string[] {
  const fate = groups.map(sentenceOf);
  const all = `They leave ${workspace}, with their routing, hooks and server settings. Calls no longer reach who answers now.`;
  return groups.length === 0 ? [all] : [all, ...fate];
}

function sentenceOf({ provider, label, sip, count: amount }: ReleasedGroup): string {
  const isOne = amount === 1;
  const [stay, their] = isOne ? ["stays", "its"] : ["stay", "their"];
  const numbers = count(amount, `${label} number`);
  if (provider === "vapi") {
    const what = sip ? `${amount.toLocaleString("en")} SIP ${isOne ? "address" : "addresses"} of Vapi` : numbers;
    const again = sip ? "" : " The same numbers cannot be asked for again: Vapi lets one choose an area code only.";
    return `${what} ${isOne ? "is" : "are"} given up for good.${again}`;
  }
  if (provider === "byo-phone-number")
    return `${numbers} ${stay} with the carrier of your SIP trunk. Where it sends ${their} calls is not known here; check it there afterwards.`;
  if (carriers.has(provider))
    return `${numbers} ${stay} in your ${label} account. Where ${their} webhooks point is not known here; check them at ${label} afterwards.`;
  return `Switchboard does not know ${label}, nor what becomes of ${numbers} there.`;
}

const carriers = new Set(["twilio", "vonage", "telnyx"]);
