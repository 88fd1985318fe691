import { alertOf } from "./alert-of";
import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { WorkspacePage } from "./pages/workspace-page";
import { sandboxUrls } from "./settings";
import { Upstream } from "./upstream";

test.describe("the key is checked before it is saved", () => {
  const cases = [
    { what: "a wrong key", key: () => `wrong-${randomUUID()}`, region: "Local", says: /does not accept this key/ },
    { what: "a public key", key: () => `public-${randomUUID()}`, region: "Local", says: /public key/ },
    {
      what: "an upstream that is down",
      key: () => `sandbox-${randomUUID()}`,
      region: "Down",
      says: /cannot be reached/,
    },
  ];
  for (const { what, key, region, says } of cases) {
    test(what, async ({ page, leaks }) => {
      const form = new WorkspacePage(page);
      const typed = leaks.keep("the refused key", key());
      await form.open();
      await form.fill({ name: "Marlow Voice", key: typed, region });
      await form.save();
      await expect(alertOf(page)).toContainText(says);
      await expect(page.getByLabel("Workspace name")).toHaveValue("Marlow Voice");
      await page.goto("/settings/workspaces");
      await expect(page.getByText("Marlow Voice")).toHaveCount(0);
    });
  }

  test("a key of another region", async ({ page, leaks }) => {
    const here = new Upstream(3);
    leaks.keep("the key of elsewhere", here.key);
    await here.fault({ kind: "key-refused" });
    const elsewhere = new Upstream(3, sandboxUrls.elsewhere);
    expect(elsewhere.key).not.toBe(here.key);
    const form = new WorkspacePage(page);
    await form.open();
    await form.fill({ name: "Marlow Voice", key: here.key, region: "Local" });
    await form.save();
    await expect(alertOf(page)).toContainText("Elsewhere");
  });
});

test("an upstream that repeats the key which it refuses gives nothing away", async ({ page, leaks }) => {
  const upstream = new Upstream(3);
  leaks.keep("the repeated key", upstream.key);
  await upstream.fault({ kind: "echo" });
  const form = new WorkspacePage(page);
  await form.open();
  await form.fill({ name: "Marlow Voice", key: upstream.key });
  await page.getByRole("button", { name: "Test key" }).click();
  await expect(alertOf(page)).toBeVisible();
  await form.save();
  await expect(alertOf(page)).toBeVisible();
  await expect(page).toHaveURL(/settings\/workspaces\/new/);
});

test("a key is tested, saved, shown as four characters, replaced and removed", async ({ page, leaks }) => {
  const first = new Upstream(5);
  const second = new Upstream(7);
  for (const { key } of [first, second]) leaks.keep("a stored key", key);
  const form = new WorkspacePage(page);
  await form.open();
  await form.fill({ name: "Larkspur Clinics", key: first.key, environment: "Staging" });
  await page.getByRole("button", { name: "Test key" }).click();
  await expect(page.locator("strong", { hasText: "The key works." })).toBeVisible();
  await form.save();
  await expect(page).toHaveURL(/larkspur-clinics\/phone-numbers/);
  await expect(page.getByText("Staging").first()).toBeVisible();

  await page.goto("/settings/workspaces");
  const row = page.getByRole("row").filter({ hasText: "Larkspur Clinics" });
  await expect(row).toContainText(first.key.slice(-4));
  await row.getByRole("button", { name: /More|Actions/ }).click();
  await page.getByRole("menuitem", { name: "Replace key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Vapi API key").fill(second.key);
  await dialog.getByRole("button", { name: "Replace key" }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText(second.key.slice(-4));
  await page.goto("/larkspur-clinics/phone-numbers");
  await expect(page.getByText("1–7 of 7")).toBeVisible();

  await page.goto("/settings/workspaces");
  await row.getByRole("button", { name: /More|Actions/ }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  const remove = page.getByRole("dialog");
  await remove.getByRole("textbox").fill("Larkspur Clinics");
  await remove.getByRole("button", { name: "Remove" }).click();
  await expect(row).toHaveCount(0);
  expect((await page.request.get("/larkspur-clinics/phone-numbers")).status()).toBe(404);
});

test("without a workspace one lands in the form, and the sandbox stands beside the key", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/settings\/workspaces\/new/);
  await page.getByRole("button", { name: "Use the sandbox" }).click();
  await expect(page).toHaveURL(/phone-numbers/);
  await expect(page.getByText("nothing here reaches Vapi or a carrier")).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(/phone-numbers/);
});

test("a key with a character that no key has is refused in plain words", async ({ page }) => {
  const form = new WorkspacePage(page);
  await form.open();
  await form.fill({ name: "Marlow Voice", key: "sandbox-’quoted’" });
  await form.save();
  await expect(page.getByLabel("Vapi API key")).toHaveAttribute("aria-invalid", "true");
});

test("a renamed workspace keeps its address", async ({ page, workspace }) => {
  await page.goto("/settings/workspaces");
  await page.getByRole("button", { name: "More for Marlow Voice" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Workspace name").fill("Marlow Telephony");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`/${workspace}/phone-numbers`);
  await expect(page.getByRole("button", { name: "Workspace" })).toContainText("Marlow Telephony");
});

test("nothing of the workspace form is cut off at 1024 px", async ({ page, workspace }) => {
  expect(workspace).toBeTruthy();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/settings/workspaces/new");
  for (const text of await page.getByRole("complementary", { name: "Help" }).locator("p, dd, button").all()) {
    const box = await text.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(1024);
  }
});
