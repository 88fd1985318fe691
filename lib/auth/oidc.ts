import "server-only";
import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
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
      profile: (profile) => ({ id: profile.sub ?? "", email: profile.email, name: profile.name }),
    }
  );
}

/** Single sign-on opens existing accounts and makes none; an address the issuer calls unverified proves nothing. */
export async function findOidcUser(profile: OidcProfile | undefined): Promise<{ id: string } | undefined> {
  const account = profile?.email ? await findAccount(profile.email) : undefined;
  if (account && !account.disabled && profile?.email_verified !== false) return { id: account.id };
  log.warn({ user: account?.id, disabled: account?.disabled }, "single sign-on refused");
  return undefined;
}
