import { createHash } from "node:crypto";

/** The same words always give the same id, and different keys never share one. */
export function idOf(...words: readonly (string | number)[]): string {
  const hex = createHash("sha1").update(words.join("\u0000")).digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Begins every seeded secret, so that a search for it finds any of them wherever one has leaked to. */
export const secretMarker = "5ec2e75ec2e7";

/** 32 characters, hexadecimal: the shape of a Twilio token, long enough for a SIP password. */
export function secretOf(...words: readonly (string | number)[]): string {
  return (
    secretMarker +
    idOf("secret", ...words)
      .replaceAll("-", "")
      .slice(0, 32 - secretMarker.length)
  );
}

export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T;
  /** One of the choices, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
};

/** mulberry32, begun from a word. */
export function createRandom(seed: string): Random {
  let state = createHash("sha1").update(seed).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
    weighted(choices) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      return (choices.find(([, weight]) => (left -= weight) < 0) ?? choices[0]!)[0];
    },
  };
}
