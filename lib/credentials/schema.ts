import { z } from "zod";

const secretText = (message: string) => z.string().trim().min(1, message).max(500, "That is too long.");

const name = z
  .string()
  .trim()
  .min(1, "Give the credential a name.")
  .refine((typed) => [...typed].length <= 40, "Shorten the name to 40 characters.");

const ipv4 = z.ipv4();
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

export const gateway = z
  .object({
    ip: z.string().trim(),
    port: z.coerce
      .number("A port is a number from 1 to 65535.")
      .int("A port is a number from 1 to 65535.")
      .min(1, "A port is a number from 1 to 65535.")
      .max(65535, "A port is a number from 1 to 65535."),
    outboundProtocol: z.enum(["udp", "tcp", "tls", "tls/srtp"]),
    inboundEnabled: z.boolean(),
    outboundEnabled: z.boolean(),
  })
  .superRefine(({ ip, inboundEnabled, outboundEnabled }, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (!inboundEnabled && !outboundEnabled) refuse("outboundEnabled", "Switch on inbound or outbound calls.");
    if (ip === "") return refuse("ip", "Enter the address of the gateway.");
    if (ipv4.safeParse(ip).success) return;
    if (!hostName.test(ip)) refuse("ip", "Enter an IPv4 address, such as 203.0.113.4.");
    else if (inboundEnabled) refuse("ip", "A gateway for inbound calls needs an IPv4 address.");
  });

export type GatewayValues = z.input<typeof gateway>;

export const vonageCredential = z.object({
  provider: z.literal("vonage"),
  name,
  apiKey: secretText("Enter the API key."),
  apiSecret: secretText("Enter the API secret."),
});

export const telnyxCredential = z.object({
  provider: z.literal("telnyx"),
  name,
  apiKey: secretText("Enter the API key."),
});

export const trunkCredential = z
  .object({
    provider: z.literal("byo-sip-trunk"),
    name,
    gateways: z.array(gateway).min(1, "Add at least one gateway.").max(20, "Use at most 20 gateways."),
    authUsername: z.string().trim().max(200, "That is too long."),
    authPassword: z.string().trim().max(200, "That is too long."),
    outboundLeadingPlusEnabled: z.boolean(),
  })
  .superRefine(({ authUsername, authPassword }, ctx) => {
    if (authUsername !== "" && authPassword === "") {
      ctx.addIssue({ code: "custom", path: ["authPassword"], message: "Enter the password too, or leave both empty." });
    }
    if (authPassword !== "" && authUsername === "") {
      ctx.addIssue({
        code: "custom",
        path: ["authUsername"],
        message: "Enter the user name too, or leave both empty.",
      });
    }
  });

export const newCredential = z.discriminatedUnion("provider", [vonageCredential, telnyxCredential, trunkCredential]);

export type NewCredential = z.input<typeof newCredential>;
export type ParsedCredential = z.output<typeof newCredential>;
export type CredentialProvider = NewCredential["provider"];

const credentialProviders: readonly CredentialProvider[] = ["vonage", "telnyx", "byo-sip-trunk"];

/** A provider definition names its kind of credential as a word. */
export function credentialProviderOf(word: string | undefined): CredentialProvider {
  const known = credentialProviders.find((provider) => provider === word);
  if (!known) throw new Error(`There is no form for credentials of ${word}.`);
  return known;
}
