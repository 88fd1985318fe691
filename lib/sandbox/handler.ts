import { type Answer, type Incoming, type Outcome, refusal } from "./answer";
import type { Faults } from "./faults";
import { invalidKey, keyOf, refuseKey } from "./keys";
import { answerRoute } from "./router";
import { catchUp } from "./world";
import type { Worlds } from "./worlds";

type Surroundings = { worlds: Worlds; now: () => number };

/** What comes of one request, with the rules that act on it. Latency is the business of whoever waits. */
export function createHandler({ worlds, now }: Surroundings) {
  return function handle(incoming: Incoming, faults: Faults): Outcome {
    const key = keyOf(incoming.headers);
    const refused = refuseKey(incoming, key) ?? (faults.has("key-refused") ? invalidKey() : undefined);
    if (refused || key === null) return refused ?? invalidKey();
    const limited = faults.of("rate-limited") ?? faults.of("rate");
    if (limited) return tooMany(limited.retryAfterSeconds);
    if (faults.has("echo")) return refusal(400, `Bearer ${key} may not send ${incoming.body}`);
    const world = worlds.of(key);
    catchUp(world, now());
    const work = (at: number) => answerRoute({ incoming, world, faults, now: at });
    const postpone = (ms: number) => {
      const at = now() + ms;
      // late is when it is due, not when somebody asks next
      world.due.push({ at, run: () => work(at) });
    };
    return perform(faults, () => work(now()), postpone);
  };
}

/** Decides whether the work is done before, after or without the failure. */
function perform(faults: Faults, work: () => Answer, postpone: (ms: number) => void): Outcome {
  const failure = failureOf(faults);
  const late = faults.of("late-commit");
  if (late) {
    postpone(late.ms);
    return failure?.outcome ?? "reset";
  }
  if (failure && !failure.afterWork) return failure.outcome;
  const answer = work();
  if (failure) return failure.outcome;
  return faults.has("truncated-json") ? { ...answer, body: firstHalf(answer.body) } : answer;
}

function failureOf(faults: Faults): { outcome: Outcome; afterWork?: boolean } | undefined {
  const reset = faults.of("reset");
  if (reset) return { outcome: "reset", afterWork: reset.afterWork };
  const hang = faults.of("hang");
  if (hang) return { outcome: "hang", afterWork: hang.afterWork };
  const html = faults.of("html-502");
  return html && { outcome: badGateway, afterWork: html.afterWork };
}

const badGateway: Answer = {
  status: 502,
  headers: { "content-type": "text/html; charset=UTF-8" },
  body: "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad gateway</h1><p>Error code 502</p></body></html>",
};

function tooMany(retryAfterSeconds: number | undefined): Answer {
  const answer = refusal(429, "Too Many Requests");
  const wait: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  return { ...answer, headers: { ...answer.headers, ...wait } };
}

function firstHalf(body: string): string {
  return body.slice(0, Math.floor(body.length / 2));
}
