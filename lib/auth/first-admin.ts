import "server-only";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { demoAdmin } from "./demo-admin";
import { normaliseEmail } from "./email";
import { insertFirstAdmin } from "./insert-first-admin";
import { hashPassword } from "./password";
import { hasUsers } from "./users";

export { prepareSetupLink } from "./setup-token";

/** At start: the admin of an unattended install or of the demo, when there is nobody yet. */
export async function ensureFirstAdmin(): Promise<void> {
  const { admin, demo } = env();
  const first = demo ? demoAdmin : admin && { ...admin, name: nameFrom(admin.email) };
  if (!first || (await hasUsers())) return;
  const email = normaliseEmail(first.email);
  if (!email) throw new Error("ADMIN_EMAIL is not an e-mail address.");
  const passwordHash = await hashPassword(first.password);
  const db = await database();
  const made = await db.transaction((tx) => insertFirstAdmin(tx, { email, name: first.name, passwordHash }));
  if (made) log.info({ user: made.id }, "first admin created");
}

const nameFrom = (email: string) => email.split("@")[0] || "Admin";
