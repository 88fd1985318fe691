import { createHash } from "node:crypto";

const rememberForMs = 10 * 60_000;
const mostRemembered = 1000;

/** Accounts whose v2 listing answers 400, by a digest of upstream and key. A client lives for one request, this outlives it. */
const onlyV1 = new Map<string, number>();

export function worksOnlyWithV1(identity: string): boolean {
  return (onlyV1.get(digest(identity)) ?? 0) > Date.now();
}

export function rememberOnlyV1(identity: string): void {
  if (onlyV1.size >= mostRemembered) onlyV1.clear();
  onlyV1.set(digest(identity), Date.now() + rememberForMs);
}

function digest(identity: string): string {
  return createHash("sha256").update(identity).digest("base64");
}
