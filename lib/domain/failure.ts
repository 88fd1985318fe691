import { z } from "zod";

/** Everything that can go wrong in a way a person can act on, and `surprise` for the rest. */
export const failureCodes = [
  "not-signed-in",
  "forbidden",
  "not-found",
  "invalid-input",
  "too-many-attempts",
  "key-refused",
  "key-public",
  "key-unreadable",
  "wrong-region",
  "upstream-down",
  "upstream-timeout",
  "upstream-bad-answer",
  "rate-limited",
  "upstream-refused",
  "duplicate",
  "in-use-elsewhere",
  "out-of-stock",
  "changed-elsewhere",
  "outcome-unknown",
  "in-progress",
  "cancelled",
  "surprise",
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** What a person is told. It is safe to send to a browser: `details` is clipped and redacted before it comes here. */
export const failureSchema = z.object({
  code: z.enum(failureCodes),
  /** What happened, in bold on screen: one sentence. */
  message: z.string(),
  /** Why, and what to do next; says whether anything was changed. */
  next: z.string().optional(),
  /** The upstream's own words, shown behind "Details". */
  details: z.string().optional(),
  /** Sentences by form field name. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Seconds until a retry makes sense. */
  retryAfterSeconds: z.number().optional(),
  /** The phone number that is already there (duplicate import). */
  existingId: z.string().optional(),
  /** Area codes that the upstream suggests instead. */
  hints: z.array(z.string()).optional(),
  /** An undo that came too late: what each field was, what the change made of it, and what it is now. */
  comparison: z
    .array(z.object({ label: z.string(), before: z.string(), entry: z.string(), now: z.string() }))
    .optional(),
  /** Finds the log line of a surprise. */
  reference: z.string().optional(),
});

export type Failure = z.infer<typeof failureSchema>;
