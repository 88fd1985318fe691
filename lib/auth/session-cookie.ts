import "server-only";
import { cookies } from "next/headers";
import { sessionCookieName, sessionCookieOptions } from "./cookies";

export async function readSessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value;
}

/** Only in actions and routes; the session itself ends on the server. */
export async function dropSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
