import { usNumber } from "./number-ranges";
import type { Random } from "./random";

/** People who call, all made up; most calls carry no name. */
const names = [
  "Ana Whitlow",
  "Bo Okafor",
  "Carys Penhallow",
  "Dmitri Vale",
  "Ines Marchetti",
  "Noor Haddad",
  "Tomasz Lind",
];

const areaCodes = ["201", "303", "415", "503", "510", "614", "628", "713", "737", "862", "916", "971"] as const;

/** By country code, the beginning of the numbers that are kept for drama there (number-ranges.ts). */
const abroad: Readonly<Record<string, string>> = {
  "+44": "+4420794604",
  "+61": "+612555040",
  "+49": "+4930231254",
  "+33": "+331990040",
  "+46": "+468465004",
};

/** Below 90: the lines above are magic (rules/magic.ts). */
const ordinaryLines = 90;

/** Whoever is at the other end of a number: from the same country, and only numbers that no person can have. */
export function drawCustomer(random: Random, number: unknown): { number: string; name?: string } {
  const line = Math.floor(random.next() * ordinaryLines);
  const prefix = typeof number === "string" ? abroad[number.slice(0, 3)] : undefined;
  const digits = prefix ? prefix + String(line).padStart(2, "0") : usNumber(random.pick(areaCodes), line);
  return { number: digits, ...(random.next() < 0.25 && { name: random.pick(names) }) };
}
