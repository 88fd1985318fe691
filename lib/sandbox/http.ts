import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Incoming, type Outcome, refusal } from "./answer";
import { answerControl } from "./http-control";
import type { Sandbox } from "./sandbox";

export type ServedSandbox = { url: string; close(): Promise<void> };

const largestBody = 1_000_000;

/** The sandbox over HTTP, for curl, other clients and tests. Whoever reaches it controls it: it belongs on loopback. */
export async function serveSandbox(settings: { port: number; host: string; sandbox: Sandbox }): Promise<ServedSandbox> {
  const { port, host, sandbox } = settings;
  const server = createServer((request, response) => {
    answer(request, sandbox)
      .then((outcome) => send(outcome, response))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, sandbox: Sandbox): Promise<Outcome> {
  const url = URL.parse(request.url ?? "/", "http://sandbox.invalid");
  const body = await bodyOf(request);
  if (!url) return refusal(400, "Bad Request");
  if (body === undefined) return refusal(413, "request entity too large");
  const incoming: Incoming = {
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: headersOf(request),
    body,
  };
  return incoming.path.startsWith("/__sandbox/") ? answerControl(incoming, sandbox.control) : sandbox.serve(incoming);
}

function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
}

/** Undefined: larger than any request of this API. It is read to its end all the same, so that the answer gets through. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks).toString("utf8");
}

function send(outcome: Outcome, response: ServerResponse) {
  if (outcome === "hang") return;
  if (outcome === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, headers, body } = outcome;
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
}
