import path from "node:path";
import type { KeyRing } from "./crypto/key-ring";
import { envGroups, envSchema, type EnvName, type EnvValues, type Region } from "./env-schema";

export type { Region } from "./env-schema";

export type Env = {
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  databaseUrl?: string;
  nextAuthUrl?: string;
  nextAuthSecret?: string;
  encryptionKeys?: KeyRing;
  /** The only base URLs that a workspace may use; never empty. */
  regions: readonly Region[];
  admin?: { email: string; password: string };
  oidc?: { issuer: string; clientId: string; clientSecret: string; name: string };
  carrierUrls: { twilio: string; telnyx: string; vonage: string };
  upstreamTimeoutMs: number;
  logLevel: EnvValues["LOG_LEVEL"];
  sandboxNumbers: number;
  demo: boolean;
  isProduction: boolean;
};

/** Keeps the server from starting; its message is for the person at the console and is all they get to see. */
export class StartRefusal extends Error {}

/** Its message lists every problem, one a line, and never quotes a secret. */
export class EnvError extends StartRefusal {
  constructor(readonly problems: readonly string[]) {
    super(
      `Switchboard cannot start with this configuration:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
    this.name = "EnvError";
  }
}

type Source = Readonly<Record<string, string | undefined>>;

export function readEnv(source: Source): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([name, value]) => name in envSchema.shape && value?.trim()),
  );
  const parsed = envSchema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? []),
    ...incompleteGroups(given),
  ];
  if (!parsed.success || problems.length > 0) throw new EnvError(problems);
  return toEnv(parsed.data);
}

function incompleteGroups(given: Source): string[] {
  return envGroups.flatMap((group) => {
    const missing = group.filter((name) => !given[name]);
    return missing.length === 0 || missing.length === group.length
      ? []
      : [`${missing.join(", ")}: missing, ${group.join(", ")} go together`];
  });
}

function toEnv(values: EnvValues): Env {
  const demo = values.SWITCHBOARD_DEMO === "1";
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = values;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  return {
    port: values.PORT,
    host: values.HOST ?? (demo ? "127.0.0.1" : "0.0.0.0"),
    dataDir: values.DATA_DIR ?? path.resolve(demo ? ".data/demo" : ".data"),
    databaseUrl: values.DATABASE_URL,
    nextAuthUrl: values.NEXTAUTH_URL,
    nextAuthSecret: values.NEXTAUTH_SECRET,
    encryptionKeys: values.ENCRYPTION_KEYS,
    regions: values.VAPI_REGIONS,
    admin: email && password ? { email, password } : undefined,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name: values.OIDC_NAME } : undefined,
    carrierUrls: { twilio: values.TWILIO_API_URL, telnyx: values.TELNYX_API_URL, vonage: values.VONAGE_API_URL },
    upstreamTimeoutMs: values.UPSTREAM_TIMEOUT_MS,
    logLevel: values.LOG_LEVEL,
    sandboxNumbers: values.SANDBOX_NUMBERS,
    demo,
    isProduction: values.NODE_ENV === "production",
  };
}

/** Names of every variable that the product reads, for `.env.example` and its test. */
export const envNames = Object.keys(envSchema.shape) as EnvName[];

let current: Env | undefined;

/** The process's configuration, read once on first use. */
export function env(): Env {
  return (current ??= readEnv(process.env));
}
