import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { createVapiClient } from "../client";
import type { VapiClient, VapiClientSettings } from "../types";

export type Arrived = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: unknown;
};

type Handle = (response: ServerResponse, request: Arrived, count: number) => void;

export const testKey = "0f8fad5b-d9cb-469f-a165-70867728950e";
export const someId = "123e4567-e89b-42d3-a456-426614174000";
export const otherId = "9b2f0c1e-5d3a-4b6c-8e7f-0a1b2c3d4e5f";

/** A real HTTP server on loopback for one test; `count` is 1 for the first request. */
export async function upstream(handle: Handle): Promise<{ url: string; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://upstream");
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const query = Object.fromEntries(searchParams);
    const arrival = { method: request.method ?? "", path: pathname, query, headers: request.headers, body };
    arrived.push(arrival);
    handle(response, arrival, arrived.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers })
    .end(JSON.stringify(body));
}

export function html(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
}

export function refuse(response: ServerResponse, status: number, message: unknown): void {
  json(response, status, { message, error: "Bad Request", statusCode: status });
}

/** A client whose retries do not wait but write down how long they would have. */
export function clientOf(
  baseUrl: string,
  settings: Partial<VapiClientSettings> = {},
): { client: VapiClient; waits: number[] } {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const usual = { baseUrl, key: testKey, fetch, timeoutMs: 5_000, wait, random: () => 0.5 };
  return { client: createVapiClient({ ...usual, ...settings }), waits };
}

export async function failureOf(call: Promise<unknown>) {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof AppError) return outcome.failure;
  throw new Error("The call did not fail as an AppError.", { cause: outcome });
}

/** The address of a port that nobody listens on any more. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
