import type { Failure } from "@/lib/domain/errors";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";

const warmingMs = 500;
const activatingMs = 15_000;
const unavailableMs = 15_000;
const slackMs = 250;

/** When the list asks again by itself; false: only when somebody comes back to it. */
export function nextReadMs(list: PhoneNumberList | undefined, failure: Failure | undefined): number | false {
  if (failure) return failure.code === "not-signed-in" ? false : waitOf(failure);
  if (!list) return false;
  if (list.stale) return untilNextTry(list);
  if (list.warming) return warmingMs;
  return list.rows.some((row) => row.status.kind === "activating") && activatingMs;
}

function waitOf(failure: Failure): number {
  return failure.retryAfterSeconds === undefined ? unavailableMs : failure.retryAfterSeconds * 1000 + slackMs;
}

/** Counted by the server's clock: the browser's may be wrong. */
function untilNextTry({ stale, now }: PhoneNumberList): number {
  const next = stale?.nextTryAt;
  return next ? Math.max(1000, Date.parse(next) - Date.parse(now) + slackMs) : 2000;
}
