import type { Answer, Incoming, Outcome } from "./answer";

/** Whether or not an answer comes, and when. */
export type Serve = (incoming: Incoming) => Promise<Outcome>;

/** Dresses the sandbox as `fetch`: same arguments, same `Response`, and the same kinds of error. */
export function asFetch(serve: Serve): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, searchParams } = new URL(request.url);
    const incoming: Incoming = {
      method: request.method,
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body: await request.text(),
    };
    // who goes away does not stop what has arrived: the other side does its work all the same
    return unlessAborted(serve(incoming).then(toResponse), request.signal);
  };
}

function toResponse(outcome: Outcome): Response | Promise<never> {
  if (outcome === "hang") return new Promise<never>(() => {});
  if (outcome === "reset") throw connectionReset();
  const { status, headers, body }: Answer = outcome;
  return new Response(body, { status, headers });
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** What Node's `fetch` throws when the other side hangs up. */
function connectionReset(): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
}
