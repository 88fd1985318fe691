import { paths } from "@/lib/paths";

/** Where to go after signing in: a path of this very site, else home. Pure, also runs in the proxy. */
export function safeNext(next: string | null | undefined): string {
  if (!next || next.length > 2000 || !/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return paths.home;
  const here = "http://switchboard.invalid";
  const url = URL.canParse(next, here) ? new URL(next, here) : undefined;
  if (url?.origin !== here || url.pathname.startsWith("//") || isDoor(url.pathname)) return paths.home;
  return url.pathname + url.search + url.hash;
}

export function signInPath(next: string | null | undefined): string {
  const safe = safeNext(next);
  return safe === paths.home ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(safe)}`;
}

const isDoor = (pathname: string) =>
  [paths.signIn, paths.setup].includes(pathname as never) || pathname.startsWith("/api/");
