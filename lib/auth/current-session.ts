import "server-only";
import { cache } from "react";
import { readSessionToken } from "./session-cookie";
import { findSession, type LiveSession } from "./sessions";

/** Who sends this request, read once per request; a revoked, expired or disabled one is nobody. */
export const currentSession = cache(async (): Promise<LiveSession | undefined> => {
  const token = await readSessionToken();
  return token ? findSession(token) : undefined;
});
