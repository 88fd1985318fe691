import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Holds the page's scripts back: it is on screen, but not alive yet. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("what is typed before the page is alive stays in an import form", async ({ page, workspace }) => {
  const release = await holdScripts(page);
  await page.goto(`/${workspace}/phone-numbers/new/twilio`, { waitUntil: "commit" });
  await page.getByLabel("Phone number").fill("(628) 555-0172");
  await page.getByLabel("Auth token").fill("typed early");
  release();
  await expect(page.getByText("+16285550172")).toBeVisible();
  await expect(page.getByLabel("Phone number")).toHaveValue("(628) 555-0172");
  await expect(page.getByLabel("Auth token")).toHaveValue("typed early");
});

test("what is typed before the page is alive stays in the workspace form", async ({ page, workspace }) => {
  expect(workspace).toBeTruthy();
  const release = await holdScripts(page);
  await page.goto("/settings/workspaces/new", { waitUntil: "commit" });
  await page.getByLabel("Workspace name").fill("Early Bird");
  await page.getByLabel("Environment").selectOption({ label: "Staging" });
  release();
  await expect(page.getByText("/early-bird")).toBeVisible();
  await expect(page.getByLabel("Environment")).toHaveValue("staging");
});

test("a search typed before the page is alive is searched", async ({ page, workspace }) => {
  const release = await holdScripts(page);
  await page.goto(`/${workspace}/phone-numbers`, { waitUntil: "commit" });
  await page.getByRole("searchbox", { name: "Search numbers" }).fill("nothing is called this");
  release();
  await expect(page).toHaveURL(/q=nothing/);
  await expect(page.getByRole("searchbox", { name: "Search numbers" })).toHaveValue("nothing is called this");
});

test("a name typed before the page is alive can be saved", async ({ page, workspace, upstream }) => {
  const { id } = (await upstream.numbers())[0] as { id: string };
  const release = await holdScripts(page);
  await page.goto(`/${workspace}/phone-numbers/${id}`, { waitUntil: "commit" });
  await page.getByLabel("Name", { exact: true }).fill("Typed early");
  release();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect
    .poll(async () => (await upstream.call<{ name: string }>("GET", `/phone-number/${id}`)).name)
    .toBe("Typed early");
});
