import AxeBuilder from "@axe-core/playwright";
import { providers } from "../lib/providers/registry";
import { paths } from "../lib/paths";
import { RunPage, twilioRows } from "./pages/run-page";
import { adminState } from "./settings";
import { expect, test } from "./fixtures";
import type { Page } from "@playwright/test";

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const themes = ["light", "dark"] as const;
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectAccessible(page: Page, paths: string[]): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const path of paths) {
        const where = `${path} ${size.width} ${colorScheme}`;
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 }).first(), where).toBeVisible();
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
        );
        expect(found, where).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
  }
}

test.describe.configure({ timeout: 180_000 });

test("the list, the choice and a number", async ({ page, workspace, upstream }) => {
  const { id } = (await upstream.numbers()).find((row) => row.provider === "twilio") as { id: string };
  const base = `/${workspace}/phone-numbers`;
  await expectAccessible(page, [
    base,
    `${base}?q=nothing-is-called-this`,
    `${base}/new`,
    `${base}/${id}`,
    `${base}/${id}?tab=sms`,
    `${base}/${id}?tab=activity`,
    `/${workspace}/activity`,
  ]);
});

test("messages, of every number and of one", async ({ page, workspace, upstream }) => {
  const { id } = (await upstream.numbers()).find(({ name }) => name === "Aldergrove Dental · front desk") as {
    id: string;
  };
  const base = `/${workspace}/messages`;
  await expectAccessible(page, [
    base,
    `${base}?number=${id}&thread=new`,
    `${base}?q=0000`,
    `/${workspace}/phone-numbers/${id}?tab=messages`,
  ]);
});

test("an open conversation", async ({ page, workspace }) => {
  await page.goto(`/${workspace}/messages`);
  await page.getByRole("list", { name: "Conversations" }).getByRole("button").first().click();
  await expect(page).toHaveURL(/thread=/);
  await expectAccessible(page, [new URL(page.url()).pathname + new URL(page.url()).search]);
});

test("calls of every number", async ({ page, workspace }) => {
  await expectAccessible(page, [`/${workspace}/calls`, `/${workspace}/calls?to=2001-01-01`]);
});

test("calls of one number", async ({ page, workspace, upstream }) => {
  const { id } = (await upstream.numbers()).find((row) => row.provider === "vapi" && row.number) as { id: string };
  await expectAccessible(page, [`/${workspace}/phone-numbers/${id}?tab=calls`]);
});

test("runs: none yet, all of them, and one with a failed row", async ({ page, workspace, upstream }) => {
  const runPage = new RunPage(page, workspace);
  await expectAccessible(page, [paths.imports(workspace)]);
  await upstream.fault({ kind: "echo", method: "POST", path: "/phone-number", times: 1 });
  const address = await runPage.import(twilioRows(3), "an-auth-token");
  await expect(runPage.status).toContainText(/^finished/, { timeout: 45_000 });
  await expectAccessible(page, [
    paths.imports(workspace),
    address,
    `${address}?state=failed`,
    `${address}?state=unknown`,
  ]);
  await page.goto(address);
  await page.getByRole("button", { name: "Retry failed" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
});

test("every import form", async ({ page, workspace }) => {
  await expectAccessible(
    page,
    providers.map((provider) => `/${workspace}/phone-numbers/new/${provider.slug}`),
  );
});

test("settings", async ({ page, workspace }) => {
  expect(workspace).toBeTruthy();
  await expectAccessible(page, [
    "/settings/profile",
    "/settings/workspaces",
    "/settings/workspaces/new",
    "/no-such-page",
  ]);
});

test("members", async ({ browser }) => {
  const context = await browser.newContext({ storageState: adminState });
  await expectAccessible(await context.newPage(), ["/settings/members"]);
  await context.close();
});

test("the way in", async ({ browser }) => {
  const context = await browser.newContext();
  await expectAccessible(await context.newPage(), ["/sign-in", "/setup?token=nothing"]);
  await context.close();
});
