const steps: [seconds: number, word: string][] = [
  [86_400, "d"],
  [3_600, "h"],
  [60, "min"],
];

/** "6 d ago": short, and rounded down. */
export function agoWords(then: Date, now: Date): string {
  const seconds = Math.floor((now.getTime() - then.getTime()) / 1000);
  const [unit, word] = steps.find(([size]) => seconds >= size) ?? [0, ""];
  return unit ? `${Math.floor(seconds / unit)} ${word} ago` : "just now";
}
