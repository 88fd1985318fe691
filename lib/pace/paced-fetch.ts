import { retryAfterMs } from "@/lib/vapi/retry";
import type { Asker, Pace } from "./pace";

type Send = typeof fetch;

/** Longer than this nobody is kept waiting: the answer then is the one that the upstream gave last. */
const patienceMs = 2000;

/** Waits for its turn before every request, and hears what comes back. */
export function pacedFetch(pace: Pace, send: Send, asker: Asker): Send {
  const heard = heardFetch(pace, send, asker);
  return async (input, init) => {
    const waitMs = await pace.turn(asker, patienceMs);
    if (waitMs > 0) return tooMany(waitMs);
    init?.signal?.throwIfAborted();
    return heard(input, init);
  };
}

/** The first request has had its turn already, unless the upstream said stop since then; every further one waits for its own. */
export function prepaidFetch(pace: Pace, send: Send): Send {
  const [heard, paced] = [heardFetch(pace, send, "run"), pacedFetch(pace, send, "run")];
  let paid = true;
  return (input, init) => {
    const isPaid = paid && !pace.isHeld();
    paid = false;
    return isPaid ? heard(input, init) : paced(input, init);
  };
}

function heardFetch(pace: Pace, send: Send, asker: Asker): Send {
  return async (input, init) => {
    try {
      const response = await send(input, init);
      hear(pace, response);
      return response;
    } catch (error) {
      // who went away says nothing about the upstream
      if (asker === "run" || !init?.signal?.aborted) pace.heard({ kind: "unclear" });
      throw error;
    }
  };
}

function hear(pace: Pace, { status, headers }: Response): void {
  if (status === 429)
    return pace.heard({ kind: "limited", retryAfterMs: retryAfterMs(headers.get("retry-after"), Date.now()) });
  pace.heard({ kind: status >= 500 || status === 408 ? "unclear" : "clear" });
}

function tooMany(waitMs: number): Response {
  const headers = { "content-type": "application/json", "retry-after": String(Math.max(1, Math.round(waitMs / 1000))) };
  const body = { message: "Too Many Requests", error: "Too Many Requests", statusCode: 429 };
  return new Response(JSON.stringify(body), { status: 429, headers });
}
