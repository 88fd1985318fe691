import type { ParsedCredential } from "./schema";

/** Body of POST /credential: only what is set; user name and password make the trunk's plan for outbound calls. */
export function credentialBody(credential: ParsedCredential): { provider: string } & Record<string, unknown> {
  if (credential.provider !== "byo-sip-trunk") return credential;
  const { authUsername, authPassword, outboundLeadingPlusEnabled, ...rest } = credential;
  return {
    ...rest,
    ...(outboundLeadingPlusEnabled && { outboundLeadingPlusEnabled }),
    ...(authUsername !== "" && { outboundAuthenticationPlan: { authUsername, authPassword } }),
  };
}
