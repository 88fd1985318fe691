import { type NextRequest, NextResponse } from "next/server";
import { overTls, sessionCookieName } from "@/lib/auth/cookies";
import { signInPath } from "@/lib/auth/safe-next";
import { env } from "@/lib/env";
import { securityHeaders } from "@/lib/gate/security-headers";
import { paths } from "@/lib/paths";

/** Headers for every answer, and a shortcut to the sign-in page. It locks nothing: that is the gate's work. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = btoa(crypto.randomUUID());
  const headers = securityHeaders({ nonce, tls: overTls(), development: !env().isProduction });
  if (!isFile(pathname)) headers["cache-control"] = "private, no-store";

  const response = !isReadable(pathname)
    ? new NextResponse("This address cannot be read.", { status: 400 })
    : isStrangerOnPage(request)
      ? NextResponse.redirect(new URL(signInPath(pathname + search), request.url))
      : NextResponse.next({ request: { headers: forThePage(request, nonce, headers) } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/**
 * Routes of the gate carry their own headers: the way through here would be a tenth of what they take. An address with a
 * percent sign in it comes through all the same, because not every one can be decoded. What passes here is kept in memory
 * whole, so an uploaded file must not.
 */
export const config = {
  matcher:
    "/((?!_next/static/|api/workspaces/[^/%]+/(?:(?:phone-numbers|calls|conversations|runs)(?:/[^/%]+)?|runs/[^/%]+/report|import-files(?:/[^/%]+/check)?|assistants|squads|credentials|text-numbers|journal|plan|import-template)$).*)",
};

/** The framework answers an address that it cannot decode as if the fault were ours. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

const isFile = (pathname: string) => /\.[a-z0-9]+$/i.test(pathname);
const open = [paths.signIn, paths.setup] as string[];

function isStrangerOnPage({ method, nextUrl, cookies }: NextRequest): boolean {
  const { pathname } = nextUrl;
  if (method !== "GET" && method !== "HEAD") return false;
  if (pathname.startsWith("/api/") || open.includes(pathname) || isFile(pathname)) return false;
  return !cookies.get(sessionCookieName())?.value;
}

/** Next reads the nonce from the policy; pages read where they are from `x-path`. A client's own values are replaced. */
function forThePage({ headers, nextUrl }: NextRequest, nonce: string, answer: Record<string, string>): Headers {
  const own = new Headers(headers);
  own.set("content-security-policy", answer["content-security-policy"] ?? "");
  own.set("x-nonce", nonce);
  own.set("x-path", nextUrl.pathname + nextUrl.search);
  return own;
}
