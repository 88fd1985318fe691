import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { KeyRing, SealingKey } from "./key-ring";
import { installationSecrets } from "./secrets";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/**
 * Answers `v1.<key id>.<iv>.<ciphertext and tag>`. `aad` names the place that the value belongs to (owner, row, column):
 * copied anywhere else it does not open.
 */
export function sealSecret(plain: string, aad: readonly string[], ring = installationSecrets().keyRing): string {
  const [{ id, key }] = ring;
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, subkey(key), iv, { authTagLength: tagBytes });
  cipher.setAAD(associated(id, aad));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return ["v1", id, iv.toString("base64url"), sealed.toString("base64url")].join(".");
}

/** Throws when the value was tampered with, moved, or sealed under a key that is not in the ring. */
export function openSecret(sealed: string, aad: readonly string[], ring = installationSecrets().keyRing): string {
  const [version, id, iv, body, ...rest] = sealed.split(".");
  if (version !== "v1" || !id || !iv || !body || rest.length > 0) throw new Error("This is not a sealed value.");
  const bytes = Buffer.from(body, "base64url");
  const nonce = Buffer.from(iv, "base64url");
  if (nonce.length !== ivBytes || bytes.length < tagBytes) throw new Error("This is not a sealed value.");
  const decipher = createDecipheriv(algorithm, subkey(findKey(ring, id).key), nonce, { authTagLength: tagBytes });
  decipher.setAAD(associated(id, aad));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const plain = [decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()];
  return Buffer.concat(plain).toString("utf8");
}

function findKey(ring: KeyRing, id: string): SealingKey {
  const found = ring.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The value was sealed under key "${id}", which is not among the encryption keys.`);
  return found;
}

/** Derived once per key of the ring; it lives as long as the key it comes from, which is in memory anyway. */
const subkeys = new WeakMap<Buffer, Buffer>();

function subkey(key: Buffer): Buffer {
  const known = subkeys.get(key);
  if (known) return known;
  const derived = Buffer.from(hkdfSync("sha256", key, "", "switchboard/seal/v1", 32));
  subkeys.set(key, derived);
  return derived;
}

const associated = (keyId: string, aad: readonly string[]) =>
  Buffer.from(JSON.stringify(["v1", keyId, ...aad]), "utf8");
