import { alertOf } from "./alert-of";
import { CapturedAction } from "./captured-action";
import { expect, test } from "./fixtures";
import { ImportPage } from "./pages/import-page";
import type { Upstream } from "./upstream";

const typed = {
  "Phone number": "(628) 555-0173",
  "Account SID": `AC${"fedcba9876543210".repeat(2)}`,
  "Auth token": "token-of-twenty-posts",
  Name: "Posted often",
};

const creates = async (upstream: Upstream) =>
  (await upstream.requests("POST")).filter((request) => request.path === "/phone-number").length;

async function fillTwilio(importPage: ImportPage): Promise<void> {
  await importPage.open("twilio");
  await importPage.fill(typed);
}

test.beforeEach(({ leaks }) => void leaks.keep("the typed auth token", typed["Auth token"]));

test("one submission, posted twenty times at once, makes one number and hears one answer", async ({
  importPage,
  page,
  upstream,
}) => {
  await fillTwilio(importPage);
  const submission = await CapturedAction.of(page, () => importPage.submit());
  const answers = await Promise.all(Array.from({ length: 20 }, () => submission.send(page.request)));
  const told = await Promise.all(answers.map(async (answer) => /"ok":true.*?"id":"([^"]+)"/.exec(await answer.text())));
  expect(answers.map((answer) => answer.status())).toEqual(Array(20).fill(200));
  expect(told.every(Boolean)).toBe(true);
  expect(new Set(told.map((found) => found?.[1])).size).toBe(1);
  expect(await creates(upstream)).toBe(1);

  await expect(alertOf(page).first()).toBeVisible();
  for (const [label, value] of Object.entries(typed)) await expect(importPage.field(label)).toHaveValue(value);
  await importPage.submit();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  expect(await creates(upstream)).toBe(1);
});

test("a reload while it is under way, and the same again, imports once", async ({ importPage, page, upstream }) => {
  await upstream.fault({ kind: "latency", ms: 1500, method: "POST", path: "/phone-number", times: 1 });
  await fillTwilio(importPage);
  await importPage.submit();
  await expect.poll(() => creates(upstream)).toBe(1);
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await importPage.fill(typed);
  await importPage.submit();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible({ timeout: 20_000 });
  expect(await creates(upstream)).toBe(1);
});

test("back and forward after an import sends nothing again", async ({ importPage, page, upstream }) => {
  await fillTwilio(importPage);
  await importPage.submit();
  await page.getByRole("link", { name: "Open number" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(typed.Name);
  await page.goBack();
  await expect(importPage.submitButton.or(page.getByRole("link", { name: "Open number" }))).toBeVisible();
  await page.reload();
  await expect(importPage.submitButton).toBeVisible();
  await page.goForward();
  expect(await creates(upstream)).toBe(1);
});

test("two tabs with the same number: one imports, the other is led to it", async ({
  importPage,
  page,
  context,
  workspace,
  upstream,
}) => {
  const second = new ImportPage(await context.newPage(), workspace);
  for (const tab of [importPage, second]) await fillTwilio(tab);
  await Promise.all([importPage.submit(), second.submit()]);
  for (const tab of [page, second.page]) {
    const imported = tab.getByRole("link", { name: "Open number" });
    await expect(imported.or(alertOf(tab).filter({ hasText: "already" })).first()).toBeVisible({ timeout: 20_000 });
  }
  expect(await creates(upstream)).toBe(1);
});

test("an upstream that repeats key and body in its refusal gives nothing away", async ({
  importPage,
  page,
  upstream,
}) => {
  await fillTwilio(importPage);
  await upstream.fault({ kind: "echo" });
  await importPage.submit();
  await expect(alertOf(page).first()).toBeVisible();
  await page.getByText("Details").first().click();
  await expect(page.getByText("may not send").first()).toBeVisible();
  await upstream.heal();
  await importPage.submit();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
});
