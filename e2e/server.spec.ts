import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { Upstream } from "./upstream";

type Row = Record<string, unknown> & { id: string };

const stored = {
  url: "https://hooks.example/vapi",
  timeoutSeconds: 20,
  headers: { Authorization: "Bearer stored-header-value-0042", "x-tenant": "stored-tenant-0042" },
};

/** A number whose server, hooks and fallback a test has put there itself. */
async function numberWithServer(upstream: Upstream, server: unknown = stored): Promise<string> {
  const rows = (await upstream.numbers()) as Row[];
  const found = rows.find((row) => row.provider === "twilio" && row.assistantId && row.name);
  if (!found) throw new Error("the world has no assigned Twilio number");
  await upstream.call("PATCH", `/phone-number/${found.id}`, { server });
  await upstream.forget();
  return found.id;
}

const save = (page: Page) => page.getByRole("button", { name: "Save changes" }).click();
const patches = async (upstream: Upstream) => (await upstream.requests("PATCH")).map((patch) => patch.body);

test.beforeEach(({ leaks }) => {
  for (const value of Object.values(stored.headers)) leaks.keep("a stored header value", value);
});

test("the address is changed; stored header values travel along unseen", async ({ page, workspace, upstream }) => {
  const id = await numberWithServer(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=server`);
  await page.getByRole("textbox", { name: "Server URL" }).fill("https://hooks.example/other");
  await page.getByLabel("Timeout in seconds").fill("45");
  await expect(page.getByRole("tab", { name: /Server/ })).toContainText("not saved");
  await expect(page.getByText("up to 45 seconds")).toBeVisible();
  await save(page);
  await expect(page.getByText("Changes saved").first()).toBeAttached();
  const server = { ...stored, url: "https://hooks.example/other", timeoutSeconds: 45 };
  expect(await patches(upstream)).toEqual([{ provider: "twilio", server }]);
});

test("a header is added, replaced and removed, and none is ever shown", async ({
  page,
  workspace,
  upstream,
  leaks,
}) => {
  const id = await numberWithServer(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=server`);
  const first = page.getByRole("group", { name: "Header 1" });
  await expect(first.getByLabel("Header name")).toHaveValue("Authorization");
  await expect(first.getByLabel("Header value")).toHaveValue("Set, not shown");
  await first.getByRole("button", { name: "Replace" }).click();
  const typed = "Bearer typed-header-value-0043";
  leaks.keep("a typed header value", typed);
  await first.getByLabel("Header value").fill(typed);
  await page.getByRole("button", { name: "Remove header x-tenant" }).click();
  await page.getByRole("button", { name: "Add header" }).click();
  const added = page.getByRole("group", { name: "Header 2" });
  await expect(added.getByLabel("Header name")).toBeFocused();
  await added.getByLabel("Header name").fill("x-line");
  await added.getByLabel("Header value").fill("seven-of-nine-0044");
  leaks.keep("a typed header value", "seven-of-nine-0044");
  await save(page);
  await expect(first.getByLabel("Header value")).toHaveValue("Set, not shown");
  const server = { ...stored, headers: { Authorization: typed, "x-line": "seven-of-nine-0044" } };
  expect(await patches(upstream)).toEqual([{ provider: "twilio", server }]);
});

test("a stored value is not sent to another server: it has to be typed again", async ({
  page,
  workspace,
  upstream,
}) => {
  const id = await numberWithServer(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=server`);
  await page.getByRole("textbox", { name: "Server URL" }).fill("https://elsewhere.example/vapi");
  await page.getByRole("tab", { name: "Hooks" }).click();
  await save(page);
  const value = page.getByRole("group", { name: "Header 1" }).getByLabel("Header value");
  await expect(value).toHaveAccessibleDescription(/type the value again/i);
  await expect(page.getByRole("tab", { name: /Server/ })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("textbox", { name: "Server URL" })).toHaveValue("https://elsewhere.example/vapi");
  expect(await patches(upstream)).toEqual([]);
});

test("credential, static addresses, encrypted paths and back-off go out as typed", async ({
  page,
  workspace,
  upstream,
}) => {
  const id = await numberWithServer(upstream, { url: stored.url });
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=server`);
  await page.getByRole("switch", { name: "Static IP addresses" }).click();
  await page.getByLabel("Encrypted paths").fill("message.call\nmessage.artifact");
  await page.getByLabel("Back-off").selectOption("exponential");
  await page.getByLabel("Retries").fill("3");
  await page.getByLabel("First wait in seconds").fill("0.5");
  await page.getByLabel("Status codes not tried again").fill("400, 401");
  await save(page);
  await expect(page.getByText("Changes saved").first()).toBeAttached();
  expect(await patches(upstream)).toEqual([
    {
      provider: "twilio",
      server: {
        url: stored.url,
        staticIpAddressesEnabled: true,
        encryptedPaths: ["message.call", "message.artifact"],
        backoffPlan: { type: "exponential", maxRetries: 3, baseDelaySeconds: 0.5, excludedStatusCodes: [400, 401] },
      },
    },
  ]);
});

test("an emptied server is taken away", async ({ page, workspace, upstream }) => {
  const id = await numberWithServer(upstream, { url: stored.url });
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=server`);
  await page.getByRole("textbox", { name: "Server URL" }).fill("");
  await save(page);
  await expect(page.getByText("Changes saved").first()).toBeAttached();
  expect(await patches(upstream)).toEqual([{ provider: "twilio", server: null }]);
});

test("an address stored in the older way cannot be taken away: that is said, and no success", async ({
  page,
  workspace,
  upstream,
}) => {
  const older = ((await upstream.numbers()) as Row[]).find(({ server, serverUrl }) => serverUrl && !server);
  await page.goto(`/${workspace}/phone-numbers/${String(older?.id)}?tab=server`);
  const url = page.getByRole("textbox", { name: "Server URL" });
  await expect(url).toHaveValue(String(older?.serverUrl));
  await url.fill("");
  await save(page);
  await expect(url).toBeFocused();
  await expect(url).toHaveAccessibleDescription(/Stored in an older way/);
  await expect(page.getByText("Changes saved")).toHaveCount(0);
  expect(await patches(upstream)).toEqual([]);
  await url.fill("https://hooks.example/new");
  await save(page);
  await expect(page.getByText("Changes saved").first()).toBeAttached();
  expect(await patches(upstream)).toEqual([
    { provider: older?.provider, server: { url: "https://hooks.example/new" } },
  ]);
});

test("what is wrong is said under its field before anything is sent", async ({ page, workspace, upstream }) => {
  const id = await numberWithServer(upstream, { url: stored.url });
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=server`);
  await page.getByLabel("Timeout in seconds").fill("301");
  await page.getByRole("textbox", { name: "Server URL" }).fill("hooks.example");
  await page.getByRole("tab", { name: "Inbound" }).click();
  await save(page);
  await expect(page.getByRole("textbox", { name: "Server URL" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Server URL" })).toHaveAccessibleDescription(/begins with https/);
  await expect(page.getByLabel("Timeout in seconds")).toHaveAccessibleDescription(/from 1 to 300/);
  expect(await patches(upstream)).toEqual([]);
});
