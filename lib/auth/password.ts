import "server-only";
import { randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { passwordLimits } from "./password-policy";

/** argon2id, the default algorithm of the package. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let nobodysHash: Promise<string> | undefined;

/** An account that does not exist costs the same work as one that does. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const stored = passwordHash ?? (await (nobodysHash ??= hashPassword(randomUUID())));
  const tooLong = password.length > passwordLimits.max;
  const matches = await verify(stored, tooLong ? "" : password).catch(() => false);
  return matches && !tooLong && passwordHash !== undefined;
}
