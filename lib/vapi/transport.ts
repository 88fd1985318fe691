import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/domain/errors";
import { attempt, type Answer, type Outcome } from "./attempt";
import { failedCall } from "./errors";
import { keySchema } from "./key";
import type { Operation } from "./operation";
import { pauseBeforeRepeat } from "./retry";
import type { CallOptions, VapiClientSettings } from "./types";

/** Until when, on the clock of `performance.now()`, and who may call it off. */
export type Bounds = { endsAt: number; signal: AbortSignal | undefined };

export type Transport = {
  /** What `read` makes of the JSON of a 2xx answer (undefined: an empty body); every other outcome throws, and so does undefined from `read`. */
  perform<T>(operation: Operation, bounds: Bounds, read: (json: unknown) => T | undefined): Promise<T>;
  /** Bounds of an operation that is one request. */
  one(options: CallOptions | undefined): Bounds;
  /** Bounds of each request of an operation that is many: together as long as six, none longer than one. */
  many(options: CallOptions | undefined): () => Bounds;
  /** Which upstream and key this is, for what is remembered about them. */
  identity: string;
};

const requestsWorth = 6;

export function createTransport(settings: VapiClientSettings): Transport {
  const { timeoutMs, wait = (ms, signal) => sleep(ms, undefined, { signal }), random = Math.random } = settings;

  const perform: Transport["perform"] = async (operation, { endsAt, signal }, read) => {
    const fail = (outcome: Outcome) => failedCall({ settings, operation, outcome });
    const key = keySchema.safeParse(settings.key);
    if (!key.success) throw unsendableKey();
    for (let repeats = 0; ; repeats++) {
      const left = endsAt - performance.now();
      if (left <= 0) throw fail({ kind: "timeout" });
      const outcome = await attempt({ ...settings, key: key.data }, operation, {
        timeoutMs: Math.min(timeoutMs, left),
        signal,
      });
      if (outcome.kind === "answer" && isSuccess(outcome)) {
        const body = jsonOf(outcome);
        const made = body && read(body.json);
        if (made === undefined) throw fail(outcome);
        return made;
      }
      const pause = pauseBeforeRepeat({ intent: operation.intent, outcome, repeats, random, now: Date.now() });
      if (pause === undefined || performance.now() + pause >= endsAt) throw fail(outcome);
      await wait(pause, signal).catch(() => {
        throw fail({ kind: "cancelled" });
      });
    }
  };

  const until = (ms: number) => performance.now() + ms;
  return {
    perform,
    one: (options) => ({ endsAt: until(options?.deadlineMs ?? timeoutMs), signal: options?.signal }),
    many(options) {
      const end = until(options?.deadlineMs ?? timeoutMs * requestsWorth);
      const each = options?.deadlineMs ?? timeoutMs;
      return () => ({ endsAt: Math.min(end, until(each)), signal: options?.signal });
    },
    identity: `${settings.baseUrl} ${settings.key}`,
  };
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function jsonOf({ text, contentType }: Answer): { json: unknown } | undefined {
  if (text === undefined) return undefined;
  if (text.trim() === "") return { json: undefined };
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(contentType)) return undefined;
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function unsendableKey(): AppError {
  return new AppError({
    code: "key-refused",
    message: "This key cannot be a Vapi key.",
    next: "It is empty or holds characters that no key has, such as a line break or a curly quote. Copy it again.",
  });
}
