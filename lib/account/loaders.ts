import "server-only";
import { currentSession } from "@/lib/auth/current-session";
import { listSessions } from "@/lib/auth/sessions";
import type { User } from "@/lib/domain/workspace";
import { requireUser } from "@/lib/gate/context";
import { agoWords } from "./ago";
import { browserName } from "./browser-name";

export type SessionLine = { id: string; browser: string; signedIn: string; lastSeen: string; current: boolean };

/** This browser's own session comes first. */
export async function loadProfile(): Promise<{ user: User; sessions: SessionLine[] }> {
  const user = await requireUser();
  const here = (await currentSession())?.sessionId;
  const now = new Date();
  const sessions = (await listSessions(user.id)).map((row) => ({
    id: row.id,
    browser: browserName(row.userAgent),
    signedIn: agoWords(row.createdAt, now),
    lastSeen: agoWords(row.lastSeenAt, now),
    current: row.id === here,
  }));
  return { user, sessions: sessions.sort((a, b) => Number(b.current) - Number(a.current)) };
}
