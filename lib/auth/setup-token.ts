import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { installation } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { User } from "@/lib/domain/workspace";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { insertFirstAdmin } from "./insert-first-admin";
import { hashPassword } from "./password";
import { hasUsers } from "./users";

const key = "setup-token";
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const isToken = (token: string) => and(eq(installation.key, key), eq(installation.value, hashOf(token)));

/** A fresh link for the console, at every start until somebody signed up; older links die with it. */
export async function prepareSetupLink(baseUrl: string): Promise<string | undefined> {
  if (await hasUsers()) return undefined;
  const token = randomBytes(32).toString("base64url");
  const db = await database();
  await db
    .insert(installation)
    .values({ key, value: hashOf(token) })
    .onConflictDoUpdate({ target: installation.key, set: { value: hashOf(token) } });
  return `${baseUrl.replace(/\/+$/, "")}${paths.setup}?token=${token}`;
}

export async function isSetupToken(token: string): Promise<boolean> {
  const db = await database();
  return (await db.select({ key: installation.key }).from(installation).where(isToken(token))).length > 0;
}

/** Consumes the token and makes the admin in one transaction: of any number of parallel posts one wins. */
export async function setUp(token: string, admin: { name: string; email: string; password: string }): Promise<User> {
  if (!(await isSetupToken(token))) throw linkUsed();
  const passwordHash = await hashPassword(admin.password);
  const db = await database();
  const user = await db.transaction(async (tx) => {
    const consumed = await tx.delete(installation).where(isToken(token)).returning({ key: installation.key });
    if (consumed.length === 0) throw linkUsed();
    return insertFirstAdmin(tx, { name: admin.name, email: admin.email, passwordHash });
  });
  if (!user) throw linkUsed();
  log.info({ user: user.id }, "first admin created");
  return user;
}

function linkUsed(): AppError {
  return new AppError({
    code: "forbidden",
    message: "This set-up link has been used or replaced.",
    next: "Sign in, or start the server again to print a new link. No account was created.",
  });
}
