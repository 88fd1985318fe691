import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { ports } from "./settings";
import { newDirectory, start, stop } from "./start-product";

const keyRing = () => ({ ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}` });

test("our own error is a designed page whose reference is in the log", async ({ page }) => {
  test.setTimeout(180_000);
  const dataDir = newDirectory();
  const url = `http://127.0.0.1:${ports.ownError}`;
  const first = start(dataDir, ports.ownError, "demo", keyRing());
  await expect.poll(first.output, { timeout: 120_000 }).toContain("Password");
  await stop(first);

  // a key ring that cannot open what the other one sealed: the page of a workspace has nothing to work with
  const second = start(dataDir, ports.ownError, "demo", keyRing());
  try {
    await expect.poll(second.output, { timeout: 120_000 }).toContain("Password");
    await page.goto(`${url}/sign-in?next=/northwind/phone-numbers`);
    await page.getByLabel("Email").fill("demo@switchboard.example");
    await page.getByLabel("Password", { exact: true }).fill("demo-switchboard");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page could not be shown");
    const reference = await page.locator("code").textContent();
    expect(reference).toMatch(/\S{4,}/);
    await expect.poll(second.output).toContain(`"reference":"${reference}"`);
    await expect(page.getByText(/ENCRYPTION_KEYS|at Object\.|node_modules/)).toHaveCount(0);

    await page.goto(`${url}/settings/workspaces`);
    await expect(page.getByRole("row").filter({ hasText: "Northwind Voice" })).toBeVisible();
  } finally {
    await stop(second);
  }
});
