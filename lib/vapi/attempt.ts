import { readBounded } from "./bounded-body";
import { addressOf, methodOf, type Operation } from "./operation";
import { troubleOf, type Trouble } from "./trouble";
import type { VapiClientSettings } from "./types";

/** `text` is undefined where the body was larger than anything we read. */
export type Answer = {
  kind: "answer";
  status: number;
  contentType: string;
  text: string | undefined;
  retryAfter: string | null;
};

export type Outcome = Answer | Trouble;

const largestBody = 10 * 1024 * 1024;
const userAgent = "Switchboard/0.1";

type Bounds = { timeoutMs: number; signal: AbortSignal | undefined };

/** One exchange with the upstream, whatever comes of it. */
export async function attempt(
  { baseUrl, key, fetch }: Pick<VapiClientSettings, "baseUrl" | "key" | "fetch">,
  operation: Operation,
  { timeoutMs, signal: caller }: Bounds,
): Promise<Outcome> {
  const clock = new AbortController();
  const stop = () => clock.abort(caller?.reason);
  const timer = setTimeout(stop, timeoutMs);
  caller?.addEventListener("abort", stop, { once: true });
  try {
    if (caller?.aborted) return { kind: "cancelled" };
    const response = await fetch(addressOf(baseUrl, operation), {
      method: methodOf[operation.intent],
      headers: headersOf(key, operation),
      body: operation.body && JSON.stringify(operation.body),
      redirect: "error",
      cache: "no-store",
      signal: clock.signal,
    });
    return {
      kind: "answer",
      status: response.status,
      contentType: response.headers.get("content-type") ?? "",
      text: await readBounded(response, largestBody),
      retryAfter: response.headers.get("retry-after"),
    };
  } catch (error) {
    if (caller?.aborted) return { kind: "aborted" };
    return clock.signal.aborted ? { kind: "timeout" } : troubleOf(error);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", stop);
  }
}

function headersOf(key: string, { body }: Operation): Record<string, string> {
  return {
    accept: "application/json",
    authorization: `Bearer ${key}`,
    "user-agent": userAgent,
    ...(body && { "content-type": "application/json" }),
  };
}
