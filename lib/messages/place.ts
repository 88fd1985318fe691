/** What the messages page shows; all of it stands in its address. */
export type Place = {
  /** Of one number; empty: of all. */
  number: string;
  /** The open thread, or a message to somebody new. */
  thread: string;
  q: string;
};

export const nowhere: Place = { number: "", thread: "", q: "" };

/** Stands in the place of a thread while a new one is written. */
export const newThread = "new";

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const longestSearch = 40;

/** A hand-edited address falls back instead of failing. */
export function readPlace(get: (name: string) => string | null | undefined): Place {
  const [number, thread] = [get("number") ?? "", get("thread") ?? ""];
  return {
    number: guid.test(number) ? number : "",
    thread: thread === newThread || guid.test(thread) ? thread : "",
    q: (get("q") ?? "").trim().slice(0, longestSearch),
  };
}

/** `?…` or nothing. */
export function placeText({ number, thread, q }: Place): string {
  const params = new URLSearchParams({ ...(number && { number }), ...(q && { q }), ...(thread && { thread }) });
  return params.size > 0 ? `?${params}` : "";
}
