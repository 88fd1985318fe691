/** `1 number`, `1,204 numbers` */
export function count(amount: number, noun: string): string {
  return `${digits(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

export function digits(amount: number): string {
  return amount.toLocaleString("en");
}
