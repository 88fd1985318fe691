import type { PhoneNumber } from "@/lib/domain/phone-number";
import { isAnonymous, naturalKeyOf } from "@/lib/imports/identity";

/** Listed numbers that a row may be looked up among. */
export type Listed = {
  find(key: string): PhoneNumber | undefined;
  keys: string[];
  /** Keys of those that do not tell their account: number and provider are enough then. */
  looseKeys: string[];
};

export function byNaturalKey(phones: readonly PhoneNumber[]): Listed {
  const known = new Map<string, PhoneNumber>();
  for (const phone of phones) {
    const key = naturalKeyOf(phone);
    if (!isAnonymous(key)) known.set(key, phone);
  }
  const keys = [...known.keys()];
  return {
    find: (key) => known.get(key) ?? known.get(looseKeyOf(key) ?? ""),
    keys,
    looseKeys: keys.filter((key) => key === looseKeyOf(key)),
  };
}

/** `provider|number|account` without the account; undefined where the key has no such part. */
export function looseKeyOf(key: string): string | undefined {
  const [provider, number, account] = key.split("|");
  return account === undefined ? undefined : `${provider}|${number}|`;
}
