import "server-only";
import { AppError } from "@/lib/domain/errors";
import { log } from "@/lib/log";
import type { Scene } from "./scene";

/**
 * Every browser that we support says where a request comes from; a form of a foreign page says `cross-site` or
 * `same-site`. What is no browser and says nothing brings its cookie on purpose.
 */
export function proveOwnPage({ headers }: Request, scene: Scene): void {
  const from = headers.get("sec-fetch-site");
  if (from === null ? isOwnOrigin(headers) : from === "same-origin") return;
  log.warn({ ...scene, from }, "refused: another site");
  throw new AppError({
    code: "forbidden",
    message: "This request did not come from a page of Switchboard.",
    next: "Open Switchboard and try there. Nothing was changed.",
  });
}

/** Behind a proxy the host of the request is not the one that the browser sees. */
function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
