import type { CookiesOptions } from "next-auth";
import { env } from "@/lib/env";

/** People reach the product over TLS exactly when NEXTAUTH_URL says https. */
export function overTls(): boolean {
  return env().nextAuthUrl?.startsWith("https://") ?? false;
}

export function sessionCookieName(): string {
  return cookieName("session", "__Host-");
}

const cookieName = (name: string, prefix: "__Host-" | "__Secure-") => `${overTls() ? prefix : ""}switchboard.${name}`;

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: overTls() } as const;
}

/** next-auth's cookies under our own names, so that two products on one host do not read each other's. */
export function authCookies(): Partial<CookiesOptions> {
  const options = sessionCookieOptions();
  const shortLived = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: sessionCookieName(), options },
    csrfToken: { name: cookieName("csrf", "__Host-"), options },
    callbackUrl: { name: cookieName("callback", "__Secure-"), options },
    pkceCodeVerifier: { name: cookieName("pkce", "__Secure-"), options: shortLived },
    state: { name: cookieName("state", "__Secure-"), options: shortLived },
    nonce: { name: cookieName("nonce", "__Secure-"), options: shortLived },
  };
}
