import type { Failure } from "@/lib/domain/errors";
import { signInFailure } from "@/lib/auth/sign-in-failure";

/** next-auth's own doors, spoken to directly: its browser library would weigh more than this page. */
async function post(door: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = await readJson<{ csrfToken: string }>(await fetch("/api/auth/csrf", { cache: "no-store" }));
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const { url } = await readJson<{ url: string }>(await fetch(`/api/auth/${door}`, { method: "POST", body }));
  return new URL(url, window.location.origin);
}

async function readJson<T>(response: Response): Promise<T> {
  // 401 carries the reason in its body
  if (!response.ok && response.status !== 401) throw new Error(`answered ${response.status}`);
  return (await response.json()) as T;
}

/** Undefined: signed in, the cookie is set. */
export async function signInWithPassword(email: string, password: string): Promise<Failure | undefined> {
  try {
    return failureOf(await post("callback/credentials", { email, password }));
  } catch {
    return noAnswer;
  }
}

/** Leaves for the issuer's own page. */
export async function startSingleSignOn(next: string): Promise<Failure | undefined> {
  try {
    const url = await post("signin/oidc", { callbackUrl: next });
    const failure = failureOf(url);
    if (!failure) window.location.assign(url);
    return failure;
  } catch {
    return noAnswer;
  }
}

function failureOf({ origin, searchParams }: URL): Failure | undefined {
  if (origin !== window.location.origin && !searchParams.has("error") && !searchParams.has("csrf")) return undefined;
  const error = searchParams.get("error") ?? (searchParams.has("csrf") ? "csrf" : undefined);
  return error ? signInFailure(error) : undefined;
}

const noAnswer: Failure = {
  code: "upstream-down",
  message: "Switchboard did not answer.",
  next: "Check the connection and try again.",
};
