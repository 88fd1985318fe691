import { unstable_rethrow } from "next/navigation";
import type { Failure } from "@/lib/domain/errors";
import { fail, type Result } from "@/lib/domain/result";

/** An action whose lost connection to Switchboard itself is said in words of its own. */
export function whenLost<Args extends unknown[], T>(
  action: (...args: Args) => Promise<Result<T>>,
  failure: Failure,
): (...args: Args) => Promise<Result<T>> {
  return (...args) =>
    action(...args).catch((error: unknown) => {
      unstable_rethrow(error);
      return fail(failure);
    });
}
