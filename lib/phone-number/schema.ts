import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import { numberName } from "./sections/name";

const id = z.guid("This is not an id. It has the form 7c1e08d4-….");
const upTo = (length: number) => z.string().max(length, `Use at most ${length.toLocaleString("en")} characters.`);
const short = upTo(400);
const largestJson = 64_000;

const jsonObject = z.custom<JsonObject>(
  (given) => z.record(z.string(), z.json()).safeParse(given).success && JSON.stringify(given).length <= largestJson,
  "This is more than Vapi takes.",
);

const backoffPlan = z.object({
  type: short,
  maxRetries: z.number(),
  baseDelaySeconds: z.number(),
  excludedStatusCodes: z.array(z.number()).max(100, "Use at most 100 codes."),
});

/** A header without a value keeps the stored one. */
const header = z.object({ name: short.min(1), value: upTo(8_000).optional() });

const server = z.object({
  url: upTo(2_000).nullable(),
  timeoutSeconds: z.number().nullable(),
  credentialId: id.nullable(),
  headers: z.array(header).max(100, "Use at most 100 headers."),
  staticIpAddressesEnabled: z.boolean().nullable(),
  encryptedPaths: z.array(short).max(100, "Use at most 100 paths."),
  backoffPlan: backoffPlan.nullable(),
});

const authentication = z.object({ username: short, password: upTo(200).optional(), realm: short.nullable() });
const secret = upTo(1_000).nullable();

/**
 * What a save asks for, in the upstream's words; a field that is not there stays as it is, null clears. Lengths and formats
 * are the form's business and the upstream's; here only size is bounded.
 */
export const numberChanges = z.object({
  name: numberName.nullable().optional(),
  number: short.optional(),
  sipUri: short.optional(),
  assistantId: id.nullable().optional(),
  squadId: id.nullable().optional(),
  smsEnabled: z.boolean().optional(),
  credentialId: id.optional(),
  numberE164CheckEnabled: z.boolean().optional(),
  twilioAccountSid: short.optional(),
  twilioAuthToken: secret.optional(),
  twilioApiKey: secret.optional(),
  twilioApiSecret: secret.optional(),
  fallbackDestination: jsonObject.nullable().optional(),
  hooks: z.array(jsonObject).max(100, "Switchboard takes at most 100 hooks of one number.").optional(),
  server: server.nullable().optional(),
  authentication: authentication.nullable().optional(),
});

export type NumberChanges = z.infer<typeof numberChanges>;

/** The number as the person saw it when they began to change it. */
export const seenNumber = z.object({ updatedAt: z.string().nullable(), fingerprint: z.string().max(64) });
export type SeenNumber = z.infer<typeof seenNumber>;

export const numberUpdate = z.object({ id, seen: seenNumber, changes: numberChanges });
export const numberRelease = z.object({ id, confirmation: short });

export type NumberUpdate = z.infer<typeof numberUpdate>;
export type NumberRelease = z.infer<typeof numberRelease>;
