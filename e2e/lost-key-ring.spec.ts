import { randomBytes } from "node:crypto";
import { type Page, expect, test } from "@playwright/test";
import { alertOf } from "./alert-of";
import { noteSecret } from "./noted-secrets";
import { WorkspacePage } from "./pages/workspace-page";
import { admin, ports, sandboxUrls } from "./settings";
import { type Started, newDirectory, readiness, start, stop } from "./start-product";
import { Upstream } from "./upstream";

const url = `http://127.0.0.1:${ports.lostKeyRing}`;
const table = (page: Page) => page.getByRole("table", { name: "Phone numbers" });

test.use({ baseURL: url });

async function startWithRing(dataDir: string, id: string): Promise<Started> {
  const product = start(dataDir, ports.lostKeyRing, "start", {
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    VAPI_REGIONS: `Local=${sandboxUrls.local}`,
    ENCRYPTION_KEYS: `${id}:${randomBytes(32).toString("base64")}`,
  });
  await expect.poll(() => readiness(url), { timeout: 150_000 }).toBe(200);
  return product;
}

test("keys that cannot be opened any more are said as what they are, and replacing one mends it", async ({ page }) => {
  test.setTimeout(180_000);
  const dataDir = newDirectory();
  const upstream = new Upstream(5);
  noteSecret("a stored key", upstream.key);
  const first = await startWithRing(dataDir, "k1");
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(admin.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/settings\/workspaces\/new/);
  const slug = await new WorkspacePage(page).connect({ name: "Marlow Voice", key: upstream.key });
  await stop(first);

  const second = await startWithRing(dataDir, "k2");
  try {
    const [number] = await upstream.numbers();
    for (const path of ["", `/${String(number?.id)}`]) {
      await page.goto(`/${slug}/phone-numbers${path}`);
      await expect(alertOf(page)).toContainText("The stored key cannot be opened.");
      await expect(alertOf(page)).toContainText("Replace the key of this workspace");
      await expect(page.getByRole("button", { name: "Workspace" })).toContainText("Marlow Voice");
    }
    await page.getByRole("link", { name: "Replace key" }).click();
    await page.getByRole("button", { name: "Test key of Marlow Voice" }).click();
    await expect(alertOf(page)).toContainText("The stored key cannot be opened.");
    expect(second.output()).toContain('sealed under key \\"k1\\"');

    await page.getByRole("button", { name: "More for Marlow Voice" }).click();
    await page.getByRole("menuitem", { name: "Replace key" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Vapi API key").fill(upstream.key);
    await dialog.getByRole("button", { name: "Replace key" }).click();
    await expect(dialog).toBeHidden();
    await page.goto(`/${slug}/phone-numbers`);
    await expect(table(page).getByRole("row")).toHaveCount(6);
  } finally {
    await stop(second);
  }
});
