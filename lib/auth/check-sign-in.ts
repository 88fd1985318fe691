import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { User } from "@/lib/domain/workspace";
import { demoAdmin } from "./demo-admin";
import { normaliseEmail } from "./email";
import { verifyPassword } from "./password";
import { countAttempt, forgiveAttempt } from "./rate-limit";
import { findAccount } from "./users";

export type SignInTry = { email: string; password: string; address: string };

/** Undefined: wrong, whatever the reason. Throws `too-many-attempts`. */
export async function checkSignIn({ email, password, address }: SignInTry): Promise<User | undefined> {
  const attempt = { account: normaliseEmail(email) ?? email, address };
  await countAttempt(attempt);
  const account = await findAccount(email);
  const matches = await verifyPassword(account?.passwordHash, password);
  if (!account || !matches || account.disabled || isDemoSignInElsewhere(account.email, password)) {
    log.warn({ user: account?.id, disabled: account?.disabled, address }, "sign-in refused");
    return undefined;
  }
  await forgiveAttempt(attempt);
  return { id: account.id, email: account.email, name: account.name, role: account.role };
}

/** A database that once ran the demo must not stay open to everybody who has read its README. */
function isDemoSignInElsewhere(email: string, password: string): boolean {
  return !env().demo && email === demoAdmin.email && password === demoAdmin.password;
}
