import type { RecordedRequest } from "@/lib/sandbox/sandbox";
import { arrivesWithinMs } from "./storm";

/**
 * Numbers that were created again although nobody had looked: of the create before it was not clear that nothing came, and
 * no list was asked for in between at a time when that create had arrived or was lost.
 */
export function blindRepeats(requests: readonly RecordedRequest[]): string[] {
  const unclear = new Map<string, number>();
  let lookedAt = 0;
  const blind: string[] = [];
  for (const { at, method, path, body, status } of requests) {
    const now = Date.parse(at);
    if (method === "GET" && path.endsWith("/phone-number")) lookedAt = now;
    if (method !== "POST") continue;
    const which = whichNumber(body);
    const before = unclear.get(which);
    if (before !== undefined && lookedAt < before + arrivesWithinMs) blind.push(which);
    if (status === 429) unclear.delete(which);
    else unclear.set(which, now);
  }
  return blind;
}

function whichNumber(body: unknown): string {
  if (typeof body !== "object" || body === null) return "";
  return String(Reflect.get(body, "number") ?? Reflect.get(body, "name"));
}
