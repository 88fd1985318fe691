import { AppError, type Failure } from "@/lib/domain/errors";
import type { Outcome } from "./attempt";
import type { Operation } from "./operation";
import { later, lostAnswer, unchanged } from "./sentences";
import { answered } from "./status-failure";
import type { VapiClientSettings } from "./types";

type FailedCall = {
  settings: Pick<VapiClientSettings, "baseUrl" | "key" | "regionHost">;
  operation: Operation;
  outcome: Outcome;
};

/** What code, not people, may want to know about a failed call. Never the answer itself: errors are logged. */
export class CallError extends AppError {
  readonly status: number | undefined;
  /** The answer was a success, but longer than we read; a listing asks again for less. */
  readonly tooLarge: boolean;
  /** The network in front of the upstream said no; the request was not looked at. */
  readonly barred: boolean;

  constructor(failure: Failure, outcome: Outcome) {
    super(failure);
    this.status = outcome.kind === "answer" ? outcome.status : undefined;
    this.tooLarge = outcome.kind === "answer" && outcome.text === undefined && outcome.status < 300;
    this.barred = outcome.kind === "answer" && outcome.status === 403 && !/json/i.test(outcome.contentType);
  }
}

/** Turns whatever came of a call into the one error people and code can act on; nothing in it is secret. */
export function failedCall(call: FailedCall): CallError {
  return new CallError(failureOf(call), call.outcome);
}

function failureOf({ settings, operation, outcome }: FailedCall): Failure {
  if (outcome.kind === "answer") return answered({ settings, operation, outcome });
  const { intent } = operation;
  const host = settings.regionHost ?? hostOf(settings.baseUrl);
  const details = `${host}: ${"code" in outcome ? outcome.code : outcome.kind}`;
  if (outcome.kind === "cancelled" || (outcome.kind === "aborted" && intent === "read"))
    return { code: "cancelled", message: "This was cancelled.", next: unchanged[intent] };
  if (outcome.kind === "unreachable")
    return { code: "upstream-down", message: "Vapi cannot be reached.", next: later(intent), details };
  if (intent !== "read") return lostAnswer(operation, details);
  if (outcome.kind === "timeout")
    return { code: "upstream-timeout", message: "Vapi took too long to answer.", next: later(intent), details };
  if (outcome.kind === "redirected")
    return {
      code: "upstream-bad-answer",
      message: "Vapi's address answers with a redirect.",
      next: "The key is not sent to another address. An administrator can correct VAPI_REGIONS.",
      details,
    };
  return { code: "upstream-down", message: "The connection to Vapi broke off.", next: later(intent), details };
}

function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : "Vapi";
}
