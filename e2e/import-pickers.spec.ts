import { expect, test } from "./fixtures";
import { someAssistant } from "./import-forms";
import type { ImportPage } from "./pages/import-page";

/** Every search for an assistant waits until it is released. */
async function holdSearches({ page }: ImportPage): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assistants\?q=[^&]/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.beforeEach(async ({ importPage, page }) => {
  await importPage.open("twilio");
  await page.getByRole("combobox", { name: "Assistant" }).click();
  await expect(page.getByRole("option").first()).toBeVisible();
});

test("Enter takes the first that a search finds, however late it answers", async ({ importPage, page, upstream }) => {
  const { name } = await someAssistant(upstream);
  const release = await holdSearches(importPage);
  const box = page.getByRole("combobox", { name: "Assistant" });
  await page.keyboard.type(name);
  await expect(box).toHaveValue(name);
  release();
  await expect(page.getByRole("option", { name }).first()).toHaveAttribute("data-highlighted");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue(name);
  await expect(box).toHaveAttribute("aria-expanded", "false");
});

test("Enter takes nothing that does not match the letters", async ({ importPage, page }) => {
  const release = await holdSearches(importPage);
  const box = page.getByRole("combobox", { name: "Assistant" });
  await page.keyboard.type("nobody is called this");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("nobody is called this");
  release();
  await expect(page.getByText("No assistant matches.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("nobody is called this");
  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("");
});
