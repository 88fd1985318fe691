import { expect, test } from "@playwright/test";
import { admin, ports } from "./settings";
import { newDirectory, start, stop } from "./start-product";

/** What a reverse proxy that ends TLS hands on. */
const address = `http://127.0.0.1:${ports.behindTls}`;
const forwarded = {
  "x-forwarded-host": "numbers.example",
  "x-forwarded-proto": "https",
  "x-forwarded-for": "192.0.2.7",
};

const ask = (path: string, init: RequestInit = {}) =>
  fetch(address + path, { redirect: "manual", ...init, headers: { ...forwarded, ...init.headers } });
const cookiesOf = (answer: Response) => answer.headers.getSetCookie();
const sentBack = (cookies: string[]) => cookies.map((cookie) => cookie.split(";")[0]).join("; ");

test("behind TLS every cookie is Secure with its prefix, and browsers are told to stay on TLS", async () => {
  test.setTimeout(180_000);
  const product = start(newDirectory(), ports.behindTls, "start", {
    NEXTAUTH_URL: "https://numbers.example",
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  });
  try {
    const ready = () =>
      ask("/api/health/ready").then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(ready, { timeout: 150_000 }).toBe(200);

    const door = await ask("/settings/profile");
    expect(door.status).toBe(307);
    expect(door.headers.get("location")).toMatch(/^(https:\/\/numbers\.example)?\/sign-in\?/);
    expect(door.headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);

    const csrf = await ask("/api/auth/csrf");
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const signedIn = await ask("/api/auth/callback/credentials", {
      method: "POST",
      headers: { cookie: sentBack(cookiesOf(csrf)), origin: "https://numbers.example" },
      body: new URLSearchParams({ csrfToken, email: admin.email, password: admin.password, json: "true" }),
    });
    expect(signedIn.status).toBe(200);
    const cookies = [...cookiesOf(csrf), ...cookiesOf(signedIn)];
    expect(cookies.some((cookie) => cookie.startsWith("__Host-switchboard.session="))).toBe(true);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^(__Host-|__Secure-)/);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).toMatch(/; Path=\/(;|$)/i);
      expect(cookie).not.toMatch(/; Domain=/i);
    }

    const profile = await ask("/settings/profile", { headers: { cookie: sentBack(cookiesOf(signedIn)) } });
    expect(profile.status).toBe(200);
    const withoutPrefix = sentBack(cookiesOf(signedIn)).replace("__Host-", "");
    expect((await ask("/settings/profile", { headers: { cookie: withoutPrefix } })).status).toBe(307);
  } finally {
    await stop(product);
  }
});
