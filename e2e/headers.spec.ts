import { expect, test } from "./fixtures";
import { appHost } from "./settings";

test("pages and routes carry the headers that keep them safe", async ({ page, workspace }) => {
  for (const path of ["/sign-in", `/${workspace}/phone-numbers`, `/api/workspaces/${workspace}/phone-numbers`]) {
    const answer = await page.request.get(path);
    const headers = answer.headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBeTruthy();
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["cache-control"], path).toMatch(/no-store/);
    expect(headers["cache-control"], path).toMatch(/private/);
  }
  const policy = (await page.request.get(`/${workspace}/phone-numbers`)).headers()["content-security-policy"] ?? "";
  const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src")) ?? "";
  expect(scripts).toContain("'nonce-");
  expect(scripts).not.toContain("unsafe-inline");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
});

test("an address that cannot be decoded is refused, not a fault of ours", async ({ page, workspace }) => {
  for (const path of [`/${workspace}/phone-numbers/%E0%A4%A`, `/api/workspaces/${workspace}/calls/%E0%A4%A`])
    expect((await page.request.get(path)).status(), path).toBe(400);
  const odd = await page.request.get(`/api/workspaces/${workspace}/calls/%F0%9F%98%80`);
  expect(odd.status()).toBe(404);
});

test("pages and lists travel compressed", async ({ page, workspace }) => {
  const answers = ["phone-numbers?size=100", "assistants", "squads", "credentials"];
  const paths = [`/${workspace}/phone-numbers`, ...answers.map((noun) => `/api/workspaces/${workspace}/${noun}`)];
  for (const path of paths) {
    const answer = await page.request.get(path, { headers: { "accept-encoding": "gzip" } });
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-encoding"], path).toBe("gzip");
  }
  for (const path of ["/api/workspaces/nowhere/phone-numbers", `/api/workspaces/${workspace}/nothing`]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["content-type"], path).toContain(
      path.endsWith("nothing") ? "text/html" : "application/json",
    );
  }
});

test("nothing breaks the content security policy, and nothing is said on the console", async ({
  page,
  workspace,
  context,
}) => {
  const said: string[] = [];
  context.on("console", (message) => message.type() === "error" && said.push(message.text()));
  context.on("weberror", (error) => said.push(error.error().message));
  const asked = new Set<string>();
  context.on("request", (request) => asked.add(new URL(request.url()).host));
  for (const path of ["/phone-numbers", "/phone-numbers/new", "/phone-numbers/new/twilio"]) {
    await page.goto(`/${workspace}${path}`);
    await page.waitForLoadState("networkidle");
  }
  expect(said).toEqual([]);
  expect([...asked]).toEqual([appHost]);
});

test("scripts come without their source maps", async ({ page, workspace }) => {
  await page.goto(`/${workspace}/phone-numbers/new/twilio`);
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src).filter(Boolean));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const answer = await page.request.get(script);
    expect(answer.headers().sourcemap, script).toBeUndefined();
    expect(await answer.text(), script).not.toContain("sourceMappingURL");
    const address = new URL(script);
    expect((await page.request.get(`${address.origin}${address.pathname}.map`)).status(), script).toBe(404);
  }
});
