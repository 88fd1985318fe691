import type { Row } from "../world";

export const dayOfSeconds = 86_400;

/** A session is over when nothing was said in it for as long as it says: by Vapi's documentation a day. */
export function sessionAt(session: Row, now: number): Row {
  const seconds = Number(session.expirationSeconds ?? dayOfSeconds);
  const over = Date.parse(session.updatedAt) + seconds * 1000 <= now;
  return over ? { ...session, status: "completed" } : session;
}
