import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { adminState, appHost, appUrl } from "./settings";

const app = join(__dirname, "..", "app");
const filesNamed = (name: string) =>
  readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) => basename(file) === name);
const addressOf = (file: string) =>
  `/${dirname(file)}`
    .replace(/^\/\.$/, "/")
    .replace("[workspace]", "demo")
    .replace(/\[(id|run|file)\]/, "7c1e08d4-0000-4000-8000-000000006b42")
    .replace("[form]", "twilio");

/** Every page and route there is, but the ways in; each must answer a stranger with nothing. */
const pages = filesNamed("page.tsx")
  .map(addressOf)
  .filter((address) => !["/sign-in", "/setup"].includes(address));
const routes = filesNamed("route.ts")
  .map(addressOf)
  .filter((address) => !/^\/api\/(auth|health)\//.test(address));
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];

const disguises: Record<string, string>[] = [
  {},
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware" },
  { "next-resume": "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-segment-prefetch": "/_tree" },
  { authorization: "Bearer" },
  { authorization: "Bearer ....." },
  { cookie: "switchboard.session=; __Host-switchboard.session=%00" },
  { cookie: `switchboard.session=${"a".repeat(43)}` },
  { cookie: "next-auth.session-token=../../etc/passwd; switchboard.session=x" },
  { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
  { origin: "https://evil.example" },
];

test("strangers knock at every door", () => {
  expect(pages.length).toBeGreaterThan(8);
  expect(routes.length).toBeGreaterThan(4);
  expect([...pages, ...routes].filter((address) => address.includes("["))).toEqual([]);
});

for (const [index, headers] of disguises.entries()) {
  test(`a stranger sees nothing but the way in (${index}: ${Object.keys(headers).join(", ") || "plain"})`, async ({
    request,
  }) => {
    for (const path of [...pages, ...pages.map((page) => `${page === "/" ? "/index" : page}.rsc`)]) {
      for (const method of methods) {
        const answer = await request.fetch(path, { method, headers, maxRedirects: 0 });
        expect(answer.status(), `${method} ${path}`).toBeLessThan(500);
        const location = answer.headers().location;
        if (location) expect(new URL(location, appUrl).host).toBe(appHost);
        expect(await answer.text(), `${method} ${path}`).not.toMatch(/<table|Search numbers|Administrator|"rows"/);
      }
    }
    for (const path of routes) {
      for (const method of methods) {
        const answer = await request.fetch(path, { method, headers, maxRedirects: 0 });
        expect([204, 307, 401, 404, 405], `${method} ${path}`).toContain(answer.status());
        expect(await answer.text(), `${method} ${path}`).not.toMatch(/"rows"|"items"|"runs"/);
      }
    }
  });
}

test("server actions answer nobody without a session", async ({ request, browser }) => {
  const context = await browser.newContext({ storageState: adminState });
  const page = await context.newPage();
  const ids = new Set<string>();
  page.on("request", (sent) => {
    const id = sent.headers()["next-action"];
    if (id) ids.add(id);
  });
  await page.goto("/settings/workspaces/new");
  await page.getByLabel("Vapi API key").fill("sandbox-stranger");
  await page.getByRole("button", { name: "Test key" }).click();
  await expect.poll(() => ids.size).toBeGreaterThan(0);
  await context.close();
  for (const id of ids) {
    for (const path of ["/settings/workspaces/new", "/sign-in", "/"]) {
      const answer = await request.post(path, {
        headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
        data: JSON.stringify([{ name: "x", environment: "production", region: "Local", key: "sandbox-stranger" }]),
        maxRedirects: 0,
      });
      expect(answer.status(), path).toBeLessThan(500);
      expect(await answer.text(), path).not.toMatch(/"ok":true/);
    }
  }
});

test("the way back after signing in never leads to another site", async ({ page }) => {
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}&callbackUrl=${encodeURIComponent(next)}`);
    await page.getByLabel("Email").fill("admin@switchboard.test");
    await page.getByLabel("Password", { exact: true }).fill("correct horse battery staple");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    expect(new URL(page.url()).host).toBe(appHost);
    await page.context().clearCookies();
  }
});
