import { retryAfterMs } from "../../vapi/retry";

export type RunFigures = {
  seconds: number;
  /** Requests that the upstream took. */
  taken: number;
  /** Times that it wanted to be left alone, and what was sent to it all the same. */
  refusals: number;
  tooEarly: number;
  /** How long a person waited for each answer. */
  clicksMs: number[];
};

/** Watches what goes out through a `fetch`, and when. */
export function createTrace(send: typeof fetch) {
  let [taken, refusals, tooEarly, holdUntil, began] = [0, 0, 0, 0, 0];
  const clicksMs: number[] = [];

  const traced: typeof fetch = async (input, init) => {
    if (performance.now() < holdUntil) tooEarly += 1;
    const response = await send(input, init);
    if (response.status === 429) {
      refusals += 1;
      const waitMs = retryAfterMs(response.headers.get("retry-after"), Date.now()) ?? 0;
      holdUntil = Math.max(holdUntil, performance.now() + waitMs);
    } else taken += 1;
    return response;
  };

  return {
    fetch: traced,
    begin: () => void (began = performance.now()),
    async click(read: () => Promise<unknown>): Promise<void> {
      const asked = performance.now();
      // a refusal is an answer too
      await read().catch(() => undefined);
      clicksMs.push(performance.now() - asked);
    },
    end: (): RunFigures => ({ seconds: (performance.now() - began) / 1000, taken, refusals, tooEarly, clicksMs }),
  };
}
