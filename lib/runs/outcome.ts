import "server-only";
import { AppError, type Failure, isAppError, needsAnotherKey } from "@/lib/domain/errors";
import type { JsonObject } from "@/lib/domain/json";
import { toFailure } from "@/lib/gate/failure";
import { CallError } from "@/lib/vapi/errors";
import type { RunRow } from "./rows";

type Facts = { upstreamId?: string; after?: JsonObject };

/** What became of one sending. `pending`: surely nothing was done, and it may be sent again after `waitMs`. */
export type RowOutcome =
  | ({ state: "done" } & Facts)
  | { state: "skipped"; failure: Failure; upstreamId?: string }
  | { state: "failed"; failure: Failure }
  | { state: "unknown"; failure: Failure }
  | { state: "pending"; waitMs: number; /** No row can be sent before somebody mends this. */ refused?: Failure };

export function skipped(message: string, next = "Nothing was changed."): RowOutcome {
  return { state: "skipped", failure: { code: "invalid-input", message, next } };
}

const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/** What an error says about the write it came from; `sent` false: it came before anything was written. */
export function outcomeOf(error: unknown, { attempts }: Pick<RunRow, "attempts">, sent = true): RowOutcome {
  const failure = toFailure(error);
  if (needsAnotherKey(failure) || (error instanceof CallError && error.barred))
    return { state: "pending", waitMs: 0, refused: failure };
  if (failure.code === "rate-limited") return { state: "pending", waitMs: (failure.retryAfterSeconds ?? 0) * 1000 };
  // of a write these are said only where it surely did not arrive
  if (failure.code === "upstream-down" || failure.code === "cancelled") return later(attempts);
  if (!sent && (failure.code === "upstream-timeout" || failure.code === "upstream-bad-answer")) return later(attempts);
  if (isAppError(error) && !isUnclear(failure)) return { state: "failed", failure };
  return { state: "unknown", failure };
}

export function later(attempts: number): RowOutcome {
  return { state: "pending", waitMs: Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(attempts - 1, 6)) };
}

/** A refusal made here, in the words of the row. */
export function refusal(message: string, next: string): AppError {
  return new AppError({ code: "invalid-input", message, next });
}

function isUnclear({ code }: Failure): boolean {
  return ["outcome-unknown", "upstream-bad-answer", "upstream-timeout", "in-progress", "surprise"].includes(code);
}
