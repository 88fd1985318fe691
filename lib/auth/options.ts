import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { installationSecrets } from "@/lib/crypto/secrets";
import { isAppError } from "@/lib/domain/errors";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { checkSignIn } from "./check-sign-in";
import { clientAddress } from "./client-address";
import { authCookies, overTls } from "./cookies";
import { authLogger } from "./logger";
import { findOidcUser, oidcProvider, oidcProviderId } from "./oidc";
import { safeNext } from "./safe-next";
import { sessionCodec } from "./session-codec";
import { revokeToken, sessionDays } from "./sessions";

const typed = z.object({ email: z.string().max(1000), password: z.string().max(5000) });

const credentials = CredentialsProvider({
  credentials: { email: {}, password: {} },
  /** Its errors reach the browser as `?error=` of a URL: a code, never a sentence with facts in it. */
  async authorize(given, request) {
    const input = typed.safeParse(given);
    if (!input.success) return null;
    try {
      return (
        (await checkSignIn({ ...input.data, address: clientAddress(request.headers?.["x-forwarded-for"]) })) ?? null
      );
    } catch (error) {
      if (isAppError(error, "too-many-attempts"))
        throw new Error(`TooManyAttempts-${error.failure.retryAfterSeconds ?? 60}`, { cause: error });
      log.error({ err: error }, "sign-in failed");
      throw new Error("Unavailable", { cause: error });
    }
  },
});

export function authOptions(): AuthOptions {
  const oidc = oidcProvider();
  return {
    providers: oidc ? [credentials, oidc] : [credentials],
    secret: installationSecrets().nextAuthSecret,
    session: { strategy: "jwt", maxAge: sessionDays.absolute * 24 * 60 * 60 },
    jwt: sessionCodec,
    cookies: authCookies(),
    useSecureCookies: overTls(),
    pages: { signIn: paths.signIn, signOut: paths.signIn, error: paths.signIn },
    logger: authLogger,
    callbacks: {
      signIn: async ({ account, profile }) =>
        account?.provider !== oidcProviderId || (await findOidcUser(profile)) !== undefined,
      jwt: async ({ token, account, profile }) =>
        account?.provider === oidcProviderId ? { ...token, sub: (await findOidcUser(profile))?.id } : token,
      redirect: async ({ url, baseUrl }) =>
        baseUrl + safeNext(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionToken === "string") await revokeToken(token.sessionToken);
      },
    },
  };
}
