import "server-only";
import { and, asc, eq, isNull, max, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { sessions, users } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Role, User } from "@/lib/domain/workspace";

export type MemberRow = User & { disabled: boolean; lastSeenAt: Date | null };
type Change = { role?: Role; disabled?: boolean };

export async function listMembers(): Promise<MemberRow[]> {
  const db = await database();
  const rows = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      disabledAt: users.disabledAt,
      lastSeenAt: max(sessions.lastSeenAt),
    })
    .from(users)
    .leftJoin(sessions, eq(sessions.userId, users.id))
    .groupBy(users.id)
    .orderBy(asc(users.createdAt), asc(users.id));
  return rows.map(({ disabledAt, ...row }) => ({ ...row, disabled: disabledAt !== null }));
}

/**
 * The rows of all active admins are locked first, so two admins who demote each other at the same moment cannot leave
 * the installation without one.
 */
export async function changeMember(memberId: string, change: Change): Promise<User> {
  const db = await database();
  return db.transaction(async (tx) => {
    const admins = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.role, "admin"), isNull(users.disabledAt)))
      .orderBy(asc(users.id))
      .for("update");
    const staysAdmin = change.disabled !== true && (change.role ?? "admin") === "admin";
    if (!staysAdmin && admins.length === 1 && admins[0]?.id === memberId) throw lastAdmin();
    const [member] = await tx
      .update(users)
      .set({ role: change.role, disabledAt: disabledAtOf(change.disabled) })
      .where(eq(users.id, memberId))
      .returning({ id: users.id, email: users.email, name: users.name, role: users.role });
    if (!member) throw noSuchMember();
    if (change.disabled) await tx.delete(sessions).where(eq(sessions.userId, memberId));
    return member;
  });
}

export async function findMember(memberId: string): Promise<Pick<User, "id" | "name">> {
  const db = await database();
  const [member] = await db.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, memberId));
  if (!member) throw noSuchMember();
  return member;
}

function disabledAtOf(disabled: boolean | undefined) {
  if (disabled === undefined) return undefined;
  return disabled ? sql`now()` : null;
}

function lastAdmin(): AppError {
  return new AppError({
    code: "forbidden",
    message: "This is the last active administrator.",
    next: "Make somebody else an administrator first. Nothing was changed.",
  });
}

function noSuchMember(): AppError {
  return new AppError({ code: "not-found", message: "There is no such person.", next: "Reload the page." });
}
