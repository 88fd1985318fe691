import type { JsonObject } from "./json";
import type { PhoneNumber } from "./phone-number";

/** Stands where a secret is stored which never leaves the server; what still shows it is kept as it is upstream. */
export const hiddenValue = "•••••• set, not shown";

export type BackoffPlan = {
  /** `fixed` or `exponential`. */
  type: string;
  /** 0–10. */
  maxRetries: number;
  /** 0–10. */
  baseDelaySeconds: number;
  excludedStatusCodes: number[];
};

export type ServerSettings = {
  url: string | null;
  /** 1–300; the upstream takes 20 where it is not set. */
  timeoutSeconds: number | null;
  credentialId: string | null;
  /** Values of headers never leave the server. */
  headerNames: string[];
  staticIpAddressesEnabled: boolean | null;
  encryptedPaths: string[];
  backoffPlan: BackoffPlan | null;
};

export type SipAccess = { username: string | null; realm: string | null; passwordSet: boolean };

/**
 * One number with everything that can be set on it. It is read for one page and never kept in the list's index.
 * Nested values which the upstream replaces whole come as they are stored, secrets replaced by `hiddenValue`.
 */
export type PhoneNumberDetail = PhoneNumber & {
  fallbackDestination: JsonObject | null;
  hooks: JsonObject[];
  server: ServerSettings | null;
  authentication: SipAccess | null;
  twilioApiKeySet: boolean;
  /** Another one as soon as anything that can be set here differs; says nothing about secrets. */
  fingerprint: string;
};

/** Only what every row has: an index of 10,000 numbers does not keep the settings of those that were opened. */
export function basicsOf(phone: PhoneNumber & Partial<PhoneNumberDetail>): PhoneNumber {
  const basics: PhoneNumber & Partial<PhoneNumberDetail> = { ...phone };
  for (const setting of settings) delete basics[setting];
  return basics;
}

const settings = [
  "fallbackDestination",
  "hooks",
  "server",
  "authentication",
  "twilioApiKeySet",
  "fingerprint",
] as const;
