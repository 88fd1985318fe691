import { type APIRequestContext, expect } from "@playwright/test";

/** Signs in without a page; the cookie lands in the given request context. The form itself has its own tests. */
export async function signInByRequest(
  context: APIRequestContext,
  person: { email: string; password: string },
): Promise<void> {
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const answer = await context.post("/api/auth/callback/credentials", {
    form: { csrfToken, email: person.email, password: person.password, json: "true" },
  });
  expect(answer.status(), "signing in by request").toBe(200);
}
