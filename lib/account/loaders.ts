import "server-only";
import { currentSession } from "@/lib/auth/current-session";
import { listSessions } from "@/lib/auth/sessions";
import { agoWords } from "@/lib/domain/ago";
import type { User } from "@/lib/domain/workspace";
import { requireUser } from "@/lib/gate/context";
import { browserName } from "./browser-name";

export type SessionLine = { id: string; browser: string; signedIn: string; lastSeen: string; current: boolean };

/** This browser's own session comes first. */
export async function loadProfile(): Promise<{ user: User; sessions: SessionLine[] }> {
  const user = await requireUser();
  const here = (await currentSession())?.sessionId;
  const now = new Date().toISOString();
  const sessions = (await listSessions(user.id)).map((row) => ({
    id: row.id,
    browser: browserName(row.userAgent),
    signedIn: agoWords(row.createdAt.toISOString(), now),
    lastSeen: agoWords(row.lastSeenAt.toISOString(), now),
    current: row.id === here,
  }));
  return { user, sessions: sessions.sort((a, b) => Number(b.current) - Number(a.current)) };
}
