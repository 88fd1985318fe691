import "server-only";
import { headers } from "next/headers";
import type { JWT, JWTOptions } from "next-auth/jwt";
import { log } from "@/lib/log";
import { readSessionToken } from "./session-cookie";
import { createSession, findSession, revokeToken } from "./sessions";

/**
 * next-auth keeps password sessions only as JWTs, which nobody can revoke. Behind its encode and decode stands a row
 * instead: the cookie carries an opaque token, and a row that is gone is a session that is over.
 */
export const sessionCodec: Pick<JWTOptions, "encode" | "decode"> = {
  encode: async ({ token }) => {
    if (typeof token?.sessionToken === "string") return token.sessionToken;
    if (!token?.sub) throw new Error("a session needs a user");
    return replaceSession(token.sub);
  },
  decode: async ({ token }): Promise<JWT | null> => {
    const live = token ? await findSession(token) : undefined;
    if (!token || !live) return null;
    return { sub: live.user.id, name: live.user.name, email: live.user.email, sessionToken: token };
  },
};

/** Signing in again on the same browser ends the session that was there. */
async function replaceSession(userId: string): Promise<string> {
  const before = await readSessionToken();
  if (before) await revokeToken(before);
  log.info({ user: userId }, "signed in");
  return createSession(userId, (await headers()).get("user-agent"));
}
