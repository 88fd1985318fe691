import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Role, User } from "@/lib/domain/workspace";
import { normaliseEmail } from "./email";
import { hashPassword } from "./password";

export type NewUser = { email: string; name: string; password: string; role: Role };
export type Account = User & { passwordHash: string; disabled: boolean };

export const userColumns = { id: users.id, email: users.email, name: users.name, role: users.role };

/** Two people who add the same address at the same moment: the unique index decides. */
export async function createUser({ email, name, password, role }: NewUser): Promise<User> {
  const db = await database();
  const passwordHash = await hashPassword(password);
  const [user] = await db
    .insert(users)
    .values({ email, name, role, passwordHash })
    .onConflictDoNothing({ target: users.email })
    .returning(userColumns);
  if (user) return user;
  throw new AppError({
    code: "duplicate",
    message: "Somebody has this e-mail address already.",
    next: "Nobody was added.",
    fields: { email: "Somebody has this e-mail address already." },
  });
}

/** Any spelling of the address; undefined for text that is no address. */
export async function findAccount(email: string): Promise<Account | undefined> {
  const normal = normaliseEmail(email);
  if (!normal) return undefined;
  const db = await database();
  const [row] = await db.select().from(users).where(eq(users.email, normal));
  return row && { ...row, disabled: row.disabledAt !== null };
}

export async function readPasswordHash(userId: string): Promise<string | undefined> {
  const db = await database();
  const [row] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId));
  return row?.passwordHash;
}

export async function setPassword(userId: string, password: string): Promise<void> {
  const db = await database();
  await db
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(users.id, userId));
}

export async function hasUsers(): Promise<boolean> {
  const db = await database();
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0;
}
