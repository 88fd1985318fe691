import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const channel = "http.server.request.start";
const header = "x-forwarded-for";

/**
 * Leaves exactly one address in `X-Forwarded-For`, the one we believe, before anybody reads the request.
 * TLS can only come from a reverse proxy, so behind https it is the last entry (what that proxy wrote; entries before
 * it are the client's own claim); otherwise it is the socket's address and whatever the client sent is dropped.
 */
export function pinClientAddress({ behindProxy }: { behindProxy: boolean }): void {
  const state = globalThis as { switchboardAddressPinned?: boolean };
  if (state.switchboardAddressPinned) return;
  state.switchboardAddressPinned = true;
  subscribe(channel, (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[header] = believedAddress(request, behindProxy);
    // no Request can be made of it: Next would answer 500 to what is only an odd question
    if (request.method === "TRACE") request.method = "OPTIONS";
  });
}

export function believedAddress(request: Pick<IncomingMessage, "headers" | "socket">, behindProxy: boolean): string {
  const claimed = behindProxy ? lastEntry([request.headers[header]].flat().join(",")) : undefined;
  return claimed || request.socket.remoteAddress || "unknown";
}

/** The address of the person, for counting sign-ins. */
export function clientAddress(forwardedFor: string | null | undefined): string {
  return lastEntry(forwardedFor ?? "") || "unknown";
}

const lastEntry = (list: string) => list.split(",").at(-1)?.trim().slice(0, 64);
