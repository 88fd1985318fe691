import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { parseKeyRing } from "./crypto/key-ring";

const loopback = (host: string) =>
  host === "localhost" || host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));

/** Keys travel to these addresses, so anything but this very machine is spoken to over TLS. */
function parseBaseUrl(value: string, ctx: z.RefinementCtx): string {
  const url = URL.parse(value);
  const fail = (message: string) => {
    ctx.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  if (!url || !/^https?:$/.test(url.protocol)) return fail(`"${value}" is not an http(s) address`);
  if (url.username || url.password || url.search || url.hash)
    return fail("must be a plain address without user, query or fragment");
  if (url.protocol === "http:" && !loopback(url.hostname)) return fail(`"${url.host}" must be reached by https`);
  return url.href.replace(/\/+$/, "");
}

const baseUrl = z.string().transform(parseBaseUrl);

export type Region = { name: string; url: string };

const regions = z.string().transform((value, ctx) => {
  const found: Region[] = [];
  for (const entry of value.split(",")) {
    const [, name, url] = /^\s*([^=]+?)\s*=\s*(\S+)\s*$/.exec(entry) ?? [];
    if (!name || !url) {
      ctx.addIssue({ code: "custom", message: `"${entry.trim()}" is not of the form Name=https://…` });
    } else if (name === "Sandbox" || found.some((region) => region.name === name)) {
      ctx.addIssue({ code: "custom", message: `the name "${name}" is taken` });
    } else {
      const parsed = parseBaseUrl(url, ctx);
      if (parsed !== z.NEVER) found.push({ name, url: parsed });
    }
  }
  return found;
});

const keyRing = z.string().transform((value, ctx) => {
  try {
    return parseKeyRing(value);
  } catch (error) {
    ctx.addIssue({ code: "custom", message: (error as Error).message });
    return z.NEVER;
  }
});

const integer = (min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .refine((value) => Number.isInteger(value) && value >= min && value <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    });

const url = (scheme: RegExp, message: string) =>
  z.string().refine((value) => scheme.test(URL.parse(value)?.protocol ?? ""), { error: message });

/** Every variable by its own name; an empty value counts as unset. */
export const envSchema = z.object({
  PORT: integer(1, 65_535).default(3000),
  HOST: z.string().optional(),
  DATA_DIR: z
    .string()
    .transform((value) => path.resolve(value))
    .optional(),
  DATABASE_URL: url(/^postgres(ql)?:$/, "must be of the form postgres://user:password@host:5432/name").optional(),
  NEXTAUTH_URL: url(/^https?:$/, "must be the http(s) address people open").optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: "must have at least 32 characters" }).optional(),
  ENCRYPTION_KEYS: keyRing.optional(),
  VAPI_REGIONS: regions.prefault("US=https://api.vapi.ai,EU=https://api.eu.vapi.ai"),
  ADMIN_EMAIL: z.email({ error: "must be an e-mail address" }).optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(10, { error: "must have at least 10 characters" })
    .max(1024, { error: "must have at most 1024 characters" })
    .optional(),
  OIDC_ISSUER: baseUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("single sign-on"),
  TWILIO_API_URL: baseUrl.prefault("https://api.twilio.com"),
  TELNYX_API_URL: baseUrl.prefault("https://api.telnyx.com"),
  VONAGE_API_URL: baseUrl.prefault("https://rest.nexmo.com"),
  UPSTREAM_TIMEOUT_MS: integer(100, 120_000).default(10_000),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
  SANDBOX_NUMBERS: integer(0, 20_000).default(64),
  SWITCHBOARD_DEMO: z.enum(["0", "1"], { error: "must be 0 or 1" }).optional(),
  NODE_ENV: z.string().optional(),
});

export type EnvValues = z.output<typeof envSchema>;
export type EnvName = keyof EnvValues;

/** Variables that only make sense together. */
export const envGroups: readonly (readonly EnvName[])[] = [
  ["ADMIN_EMAIL", "ADMIN_PASSWORD"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
];
