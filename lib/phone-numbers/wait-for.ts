import { AppError } from "@/lib/domain/errors";

/** Waits, or stops waiting when the caller goes away; what is waited for goes on. */
export function waitFor<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(cancelled());
    if (signal.aborted) return leave();
    signal.addEventListener("abort", leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

export function cancelled(): AppError {
  return new AppError({ code: "cancelled", message: "The request was cancelled.", next: "Nothing was changed." });
}
