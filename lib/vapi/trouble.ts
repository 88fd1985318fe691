/**
 * Why there is no answer. `cancelled` and `unreachable`: surely nothing was processed; `aborted` (by the caller, under way),
 * `timeout` and `lost`: nobody knows; `redirected`: the upstream pointed somewhere else, where the key does not follow.
 */
export type Trouble =
  { kind: "cancelled" | "aborted" | "timeout" | "redirected" } | { kind: "unreachable" | "lost"; code: string };

/** Node's words for failures before the request was sent: no address, no connection, no TLS. */
const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/;

export function troubleOf(error: unknown): Trouble {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error && cause.message === "unexpected redirect") return { kind: "redirected" };
  const code = codeOf(cause);
  return { kind: beforeSending.test(code) ? "unreachable" : "lost", code };
}

function codeOf(cause: unknown): string {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && /^\w+$/.test(code) ? code : "connection lost";
}
