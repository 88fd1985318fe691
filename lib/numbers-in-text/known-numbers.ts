import type { PhoneNumber } from "@/lib/domain/phone-number";

/** Digits that tell a number typed without its country code; fewer are found by accident. */
const tailLength = 7;

export type KnownNumbers = {
  /** By what it says of itself: number, SIP URI or id. */
  called: (text: string) => PhoneNumber[];
  /** Whose digits end in these; for a number in the way it is dialled at home. */
  endingIn: (digits: string) => PhoneNumber[];
};

/** The numbers of a workspace as people may write them; gone through once for any length of list. */
export function knownNumbers(numbers: Iterable<PhoneNumber>): KnownNumbers {
  const byText = new Map<string, PhoneNumber[]>();
  const byTail = new Map<string, PhoneNumber[]>();
  for (const phone of numbers) {
    for (const text of [phone.id, phone.number, phone.sipUri]) if (text) put(byText, folded(text), phone);
    const digits = digitsOf(phone.number ?? "");
    if (digits.length >= tailLength) put(byTail, digits.slice(-tailLength), phone);
  }
  return {
    called: (text) => byText.get(folded(text)) ?? [],
    endingIn: (typed) => {
      const national = digitsOf(typed).replace(/^0+/, "");
      if (national.length < tailLength) return [];
      const sameTail = byTail.get(national.slice(-tailLength)) ?? [];
      return sameTail.filter(({ number }) => digitsOf(number ?? "").endsWith(national));
    },
  };
}

function put(among: Map<string, PhoneNumber[]>, key: string, phone: PhoneNumber): void {
  const there = among.get(key);
  if (there) there.push(phone);
  else among.set(key, [phone]);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}
