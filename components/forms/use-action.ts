"use client";

import { unstable_rethrow } from "next/navigation";
import { useCallback, useRef, useState, useTransition } from "react";
import type { Failure } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";

type Outcomes<T> = { onSuccess?: (data: T) => void; onFailure?: (failure: Failure) => void };

/** Runs a server action, one at a time; a second call while one is under way does nothing. */
export function useAction<Args extends unknown[], T>(
  action: (...args: Args) => Promise<Result<T>>,
  { onSuccess, onFailure }: Outcomes<T> = {},
) {
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef(false);

  const run = (...args: Args) => {
    if (underWay.current) return;
    underWay.current = true;
    setFailure(null);
    startTransition(async () => {
      try {
        const result = await answerOf(() => action(...args));
        if (result.ok) {
          onSuccess?.(result.data);
        } else {
          setFailure(result.error);
          onFailure?.(result.error);
        }
      } finally {
        underWay.current = false;
      }
    });
  };

  const reset = useCallback(() => setFailure(null), []);
  return { run, pending, failure, reset };
}

/** The action itself never throws; what is caught here is the way to it: no network, a server that was replaced. */
async function answerOf<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: noAnswer };
  }
}

const noAnswer: Failure = {
  code: "outcome-unknown",
  message: "Switchboard did not answer.",
  next: "The change may or may not have been made. Reload the page to see, then try again.",
};
