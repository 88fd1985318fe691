import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, gt, isNull, lt, ne, or, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { perDatabase } from "@/lib/db/per-database";
import { sessions, users } from "@/lib/db/schema";
import type { User } from "@/lib/domain/workspace";

export const sessionDays = { idle: 7, absolute: 30 } as const;

export type LiveSession = { sessionId: string; user: User };

/** A session as its owner may see it; the id is a hash and opens nothing. */
export type SessionRow = { id: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date };

const sessionIdOf = (token: string) => createHash("sha256").update(token).digest("hex");
const idleLimit = sql`now() - make_interval(days => ${sessionDays.idle})`;
const alive = and(gt(sessions.expiresAt, sql`now()`), gt(sessions.lastSeenAt, idleLimit));

/** The token for the cookie; only its hash is kept. Rows that are over go at the same time. */
export async function createSession(userId: string, userAgent?: string | null): Promise<string> {
  const db = await database();
  const token = randomBytes(32).toString("base64url");
  await db.delete(sessions).where(or(lt(sessions.expiresAt, sql`now()`), lt(sessions.lastSeenAt, idleLimit)));
  await db.insert(sessions).values({
    id: sessionIdOf(token),
    userId,
    userAgent: userAgent?.slice(0, 300),
    expiresAt: sql`now() + make_interval(days => ${sessionDays.absolute})`,
  });
  return token;
}

/** Unnamed: a named statement would not survive a connection pooler in front of PostgreSQL. */
const liveSession = perDatabase((db) =>
  db
    .select({
      sessionId: sessions.id,
      stale: sql<boolean>`${sessions.lastSeenAt} < now() - interval '1 minute'`,
      user: { id: users.id, email: users.email, name: users.name, role: users.role },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sql.placeholder("id")), alive, isNull(users.disabledAt)))
    .prepare(""),
);

export async function findSession(token: string): Promise<LiveSession | undefined> {
  const [row] = await (await liveSession()).execute({ id: sessionIdOf(token) });
  if (!row) return undefined;
  if (row.stale) await touch(row.sessionId);
  return { sessionId: row.sessionId, user: row.user };
}

async function touch(sessionId: string): Promise<void> {
  const db = await database();
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(eq(sessions.id, sessionId));
}

export async function listSessions(userId: string): Promise<SessionRow[]> {
  const db = await database();
  return db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), alive))
    .orderBy(desc(sessions.lastSeenAt));
}

export async function revokeSession(userId: string, sessionId: string): Promise<void> {
  const db = await database();
  await db.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)));
}

export async function revokeToken(token: string): Promise<void> {
  const db = await database();
  await db.delete(sessions).where(eq(sessions.id, sessionIdOf(token)));
}

export async function revokeAll(userId: string, exceptSessionId?: string): Promise<void> {
  const db = await database();
  const others = exceptSessionId ? ne(sessions.id, exceptSessionId) : undefined;
  await db.delete(sessions).where(and(eq(sessions.userId, userId), others));
}
