/** `1 number`, `1,204 numbers` */
export function count(amount: number, noun: string): string {
  return `${digits(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

export function digits(amount: number): string {
  return amount.toLocaleString("en");
}

/** `64`, or `54 of 64` while something is left out. */
export function countWords({ total, allTotal }: { total: number; allTotal: number | null }): string {
  return allTotal === null || allTotal === total ? digits(total) : `${digits(total)} of ${digits(allTotal)}`;
}
