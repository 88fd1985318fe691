import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { expect, test } from "@playwright/test";
import { admin, ports } from "./settings";
import { type Started, newDirectory, readiness, start, stop } from "./start-product";

const url = `http://127.0.0.1:${ports.ownError}`;

async function startOn(dataDir: string): Promise<Started> {
  const product = start(dataDir, ports.ownError, "start", { ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password });
  await expect.poll(() => readiness(url), { timeout: 150_000 }).toBe(200);
  return product;
}

/** What a backup that was copied in part, or a hand in the database, leaves behind. */
async function loseTable(dataDir: string, table: string): Promise<void> {
  const database = await PGlite.create(join(dataDir, "database"));
  await database.exec(`drop table ${table} cascade`);
  await database.close();
}

test("our own error is a designed page whose reference is in the log", async ({ page }) => {
  test.setTimeout(180_000);
  const dataDir = newDirectory();
  await stop(await startOn(dataDir));
  await loseTable(dataDir, "workspaces");

  const broken = await startOn(dataDir);
  try {
    await page.goto(`${url}/sign-in?next=/northwind/phone-numbers`);
    await page.getByLabel("Email").fill(admin.email);
    await page.getByLabel("Password", { exact: true }).fill(admin.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page could not be shown");
    const reference = await page.locator("code").textContent();
    expect(reference).toMatch(/\S{4,}/);
    await expect.poll(broken.output).toContain(`"reference":"${reference}"`);
    await expect(page.getByText(/relation|select|at Object\.|node_modules/)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  } finally {
    await stop(broken);
  }
});
