import { ageWords } from "./time-words";

/** `6 d ago`: short, and rounded down. */
export function agoWords(since: string, now: string): string {
  const age = ageWords(since, now) ?? "–";
  return /\d/.test(age) ? `${age} ago` : age;
}
