import type { Page } from "@playwright/test";
import { alertOf } from "./alert-of";
import { expect, test } from "./fixtures";
import type { ListPage } from "./pages/list-page";
import type { Upstream } from "./upstream";

const everything = { path: "*/phone-number*" };

/** The server has read the numbers once when a workspace is connected; a replaced key makes it begin again. */
async function makeCold(page: Page, upstream: Upstream): Promise<void> {
  await page.goto("/settings/workspaces");
  await page.getByRole("button", { name: "More for Marlow Voice" }).click();
  await page.getByRole("menuitem", { name: "Replace key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Vapi API key").fill(upstream.key);
  await dialog.getByRole("button", { name: "Replace key" }).click();
  await expect(dialog).toBeHidden();
}

async function expectNoList(page: Page, listPage: ListPage): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Phone numbers" })).toBeVisible();
  await expect(listPage.table).toHaveCount(0);
  await expect(page.getByText(/no numbers yet/i)).toHaveCount(0);
}

const outages = [
  { kind: "html-502", says: "Vapi has a problem of its own." },
  { kind: "reset", says: "The connection to Vapi broke off." },
  { kind: "hang", says: "Vapi took too long to answer." },
  { kind: "truncated-json", says: "Vapi's answer could not be read." },
];

for (const { kind, says } of outages) {
  test(`a list whose very first read ends in ${kind} says so and comes back when asked`, async ({
    page,
    upstream,
    listPage,
  }) => {
    await makeCold(page, upstream);
    await upstream.fault({ kind, ...everything });
    await listPage.open();
    await expect(alertOf(page)).toContainText(says, { timeout: 30_000 });
    await expectNoList(page, listPage);
    await expect(alertOf(page)).toContainText(/Goes on by itself in \d+ s/);
    await expect(page.getByText(/<html|at Object\./)).toHaveCount(0);

    await upstream.heal();
    await page.getByRole("button", { name: "Try now" }).click();
    await expect(listPage.rows).toHaveCount(25);
    await expect(alertOf(page)).toHaveCount(0);
  });
}

test("a list that is refused as too much says when it goes on, and goes on by itself", async ({
  page,
  upstream,
  listPage,
}) => {
  await makeCold(page, upstream);
  await upstream.fault({ kind: "rate-limited", retryAfterSeconds: 5, ...everything });
  await listPage.open();
  await expect(alertOf(page)).toContainText(/too many requests/);
  await expect(alertOf(page)).toContainText(/Goes on by itself in \d s/);
  await expectNoList(page, listPage);
  await expect(page.getByRole("button", { name: "Try now" })).toHaveCount(0);
  const asked = (await upstream.requests("GET")).length;
  await upstream.heal();
  expect((await upstream.requests("GET")).length).toBe(asked);
  await expect(listPage.rows).toHaveCount(25);
});

test("a list whose key is refused leads to where it is replaced", async ({ page, upstream, listPage }) => {
  await makeCold(page, upstream);
  await upstream.fault({ kind: "key-refused" });
  await listPage.open();
  await expect(alertOf(page)).toContainText("Vapi refused this workspace's key.");
  await expectNoList(page, listPage);
  await page.getByRole("link", { name: "Replace key" }).click();
  await expect(page).toHaveURL(/\/settings\/workspaces$/);
  await expect(page.getByText("Vapi no longer accepts the key of Marlow Voice.")).toBeVisible();
});
