import type { Part } from "./part";
import type { Random } from "./random";
import { branches, companies, lines } from "./words";

/** Longest name that the API takes. */
export const longestName = 40;

/** A row of a large world: the mixture of the standard one, in the proportions of a big organisation. */
export function drawPart(random: Random, index: number): Omit<Part, "to"> & { to: CrowdAnswers } {
  const branch = branches[index % branches.length]!;
  const company = companies[Math.floor(index / branches.length) % companies.length]!;
  const provider = random.weighted(providers);
  const name = [...`${company} · ${branch.city} ${random.pick(lines)}`].slice(0, longestName).join("").trim();
  const status = random.weighted(statuses);
  return {
    ...(random.next() > 0.03 && { name }),
    provider,
    ...(provider === "vapi" ? { sip: `line-${index}` } : { place: random.pick(branch.places) }),
    to: random.weighted(answers),
    ...(status !== "active" && { status }),
    ...(provider === "twilio" && { sms: random.next() > 0.25 }),
  };
}

export type CrowdAnswers = "assistant" | "squad" | "server" | "nobody" | "an assistant that is gone";

const providers = [
  ["twilio", 46],
  ["telnyx", 22],
  ["vonage", 12],
  ["byo-phone-number", 14],
  ["vapi", 6],
] as const;

const statuses = [
  ["active", 96],
  ["blocked", 2],
  ["missing", 2],
] as const;

const answers = [
  ["assistant", 72],
  ["squad", 12],
  ["server", 6],
  ["nobody", 8],
  ["an assistant that is gone", 2],
] as const;
