import { type Answer, type Incoming, refusal } from "./answer";

/** Private keys begin with `sandbox-`, public ones with `public-`; nobody knows any other. */
export function keyOf(headers: Headers): string | null {
  return /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

/** `sandbox-n10000-anything` asks for a world of that many numbers. */
export function numbersAskedFor(key: string): number | undefined {
  const asked = /^sandbox-n(\d{1,5})-/.exec(key)?.[1];
  return asked === undefined ? undefined : Number(asked);
}

export const invalidKey = () =>
  refusal(401, "Invalid Key. Hot tip, you may be using the private key instead of the public key, or vice versa.");

/** Undefined: the key opens its world. */
export function refuseKey({ headers, method, path, body }: Incoming, key: string | null): Answer | undefined {
  if (!headers.get("authorization")) return refusal(401, "Missing Authorization Header.");
  if (key === null) return refusal(401, "Unauthorized");
  if (key.startsWith("public-")) return refusal(403, `Key doesn't allow ${subject({ method, path, body })}`);
  return key.startsWith("sandbox-") ? undefined : invalidKey();
}

/** Seen: `assistantId '…'`. What the sentence names where no assistant is spoken of is our reading. */
function subject({ method, path, body }: Pick<Incoming, "method" | "path" | "body">): string {
  const spoken = /^\/assistant\/([^/]+)$/.exec(path)?.[1] ?? /"assistantId"\s*:\s*"([^"]*)"/.exec(body)?.[1];
  return spoken === undefined ? `${method} ${path}` : `assistantId '${spoken}'`;
}
