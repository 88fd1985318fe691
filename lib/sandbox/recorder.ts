import type { Incoming } from "./answer";

/** What arrived, secrets included: this is a test tool. */
export type RecordedRequest = {
  at: string;
  key: string | null;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed where it was JSON. */
  body: unknown;
  /** What was answered; null where nothing was, or not yet. */
  status: number | null;
};

/** Older ones are forgotten. */
const kept = 20_000;

export function createRecorder() {
  let seen: RecordedRequest[] = [];

  return {
    add({ method, path, query, headers, body }: Incoming, key: string | null, now: number): RecordedRequest {
      const request: RecordedRequest = {
        at: new Date(now).toISOString(),
        key,
        method,
        path,
        query: Object.fromEntries(query),
        headers: Object.fromEntries(headers),
        body: parsed(body),
        status: null,
      };
      if (seen.length >= kept) seen = seen.slice(kept / 2);
      seen.push(request);
      return request;
    },
    of: (key?: string) => seen.filter((request) => key === undefined || request.key === key),
    clear(key?: string) {
      seen = key === undefined ? [] : seen.filter((request) => request.key !== key);
    },
  };
}

function parsed(body: string): unknown {
  if (body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
