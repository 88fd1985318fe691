import "server-only";
import type { Profile } from "next-auth";
import type { OAuthConfig, UserinfoEndpointHandler } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { findAccount } from "./users";

type OidcProfile = Profile & { email_verified?: boolean };

export const oidcProviderId = "oidc";

export function oidcProvider(): OAuthConfig<OidcProfile> | undefined {
  const { oidc } = env();
  return (
    oidc && {
      id: oidcProviderId,
      name: oidc.name,
      type: "oauth",
      wellKnown: `${oidc.issuer}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile" } },
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      userinfo: { request: readClaims },
      profile: (profile) => ({ id: profile.sub ?? "", email: profile.email, name: profile.name }),
    }
  );
}

type Reading = Parameters<NonNullable<UserinfoEndpointHandler["request"]>>[0];
type VerifiedTokens = Exclude<Parameters<Reading["client"]["userinfo"]>[0], string>;

/** An issuer may tell the address beside the token only (OpenID Connect Core 5.4). */
async function readClaims({ client, tokens }: Reading): Promise<OidcProfile> {
  const verified = verifiedTokens(tokens);
  const claims = verified.claims();
  if (claims.email || !client.issuer.metadata.userinfo_endpoint) return claims;
  // it refuses an answer about somebody else
  return { ...(await client.userinfo(verified)), ...claims };
}

/** next-auth hands on the very object of openid-client, whose methods its type leaves out. */
function verifiedTokens(tokens: Reading["tokens"]): VerifiedTokens {
  return tokens as VerifiedTokens;
}

/** Single sign-on opens existing accounts and makes none; an address the issuer calls unverified proves nothing. */
export async function findOidcUser(profile: OidcProfile | undefined): Promise<{ id: string } | undefined> {
  const account = profile?.email ? await findAccount(profile.email) : undefined;
  if (account && !account.disabled && profile?.email_verified !== false) return { id: account.id };
  log.warn({ user: account?.id, disabled: account?.disabled }, "single sign-on refused");
  return undefined;
}
