import type { Failure, FailureCode } from "./failure";

export type { Failure, FailureCode } from "./failure";

/** Thrown anywhere on the server; the gate's builders are the one place that catches it. */
export class AppError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(failure.message, options);
    this.name = "AppError";
    this.failure = failure;
  }

  get code(): FailureCode {
    return this.failure.code;
  }
}

export function isAppError(error: unknown, ...codes: FailureCode[]): error is AppError {
  return error instanceof AppError && (codes.length === 0 || codes.includes(error.code));
}

/** Only another key mends it. */
export function needsAnotherKey({ code }: Failure): boolean {
  return code === "key-refused" || code === "key-public" || code === "key-unreadable" || code === "wrong-region";
}
