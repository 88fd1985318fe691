import { randomBytes } from "node:crypto";

export type SealingKey = { id: string; key: Buffer };

/** The first key seals, all of them open. */
export type KeyRing = readonly [SealingKey, ...SealingKey[]];

/** Reads `id:base64,id:base64`. What it says about a bad ring never quotes key material. */
export function parseKeyRing(text: string): KeyRing {
  const keys = text.split(",").map((entry, index) => parseKey(entry.trim(), index + 1));
  const ids = new Set(keys.map(({ id }) => id));
  if (ids.size < keys.length) throw new Error("two keys have the same id");
  // splitting a text always gives at least one part, which the type of an array cannot say
  return keys as unknown as KeyRing;
}

function parseKey(entry: string, position: number): SealingKey {
  const [, id, encoded] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(entry) ?? [];
  if (!id || !encoded) throw new Error(`key ${position} is not of the form id:base64`);
  const key = Buffer.from(encoded, "base64");
  if (key.length !== 32) throw new Error(`key "${id}" has ${key.length} bytes, 32 are needed`);
  if (key.every((byte) => byte === key[0])) throw new Error(`key "${id}" is not random`);
  return { id, key };
}

/** A ring of one new key, in the form that `parseKeyRing` reads. */
export const generateKeyRing = (): string => `k${randomBytes(3).toString("hex")}:${randomBytes(32).toString("base64")}`;
