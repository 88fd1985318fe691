import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimitStore } from "@/lib/db/rate-limit-store";
import { AppError } from "@/lib/domain/errors";
import { tooManyAttempts } from "./sign-in-failure";

export const attemptLimits = { account: 10, address: 30, seconds: 5 * 60 } as const;

type Attempt = { account: string; address: string };

/** In the database, so that a restart or a second instance forgets nothing; in memory while the database is away. */
function createLimiter(what: "account" | "address") {
  const limit = { points: attemptLimits[what], duration: attemptLimits.seconds, blockDuration: attemptLimits.seconds };
  return new RateLimiterPostgres({
    ...limit,
    keyPrefix: `sign-in-${what}`,
    ...rateLimitStore,
    insuranceLimiter: new RateLimiterMemory(limit),
  });
}

let limiters: Record<"account" | "address", RateLimiterPostgres> | undefined;

const limiter = (what: "account" | "address") =>
  (limiters ??= { account: createLimiter("account"), address: createLimiter("address") })[what];

/** Hashed: the column is short, and what was typed as an account may be a password. */
const keyOf = (text: string) => createHash("sha256").update(text).digest("base64url");

/**
 * Counted before the password is looked at, so that parallel tries cannot slip through; known and unknown accounts
 * are counted alike.
 */
export async function countAttempt({ account, address }: Attempt): Promise<void> {
  try {
    await limiter("address").consume(keyOf(address));
    await limiter("account").consume(keyOf(account));
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      throw new AppError(tooManyAttempts(Math.max(1, Math.ceil(refused.msBeforeNext / 1000))));
    throw refused;
  }
}

/** A right password gives its own attempt back, so only failures add up. */
export async function forgiveAttempt({ account, address }: Attempt): Promise<void> {
  await limiter("address").reward(keyOf(address));
  await limiter("account").reward(keyOf(account));
}
