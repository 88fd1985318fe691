import { alertOf } from "./alert-of";
import { expect, test } from "./fixtures";
import type { ImportPage } from "./pages/import-page";
import type { Upstream } from "./upstream";

const sid = `AC${"0123456789abcdef".repeat(2)}`;
const typed = {
  "Phone number": "(628) 555-0171",
  "Account SID": sid,
  "Auth token": "token-typed-by-a-person",
  Name: "Once",
};

const creates = async (upstream: Upstream) =>
  (await upstream.requests("POST")).filter((request) => request.path === "/phone-number");

async function fillTwilio(importPage: ImportPage): Promise<void> {
  await importPage.open("twilio");
  await importPage.fill(typed);
}

test.beforeEach(({ leaks }) => void leaks.keep("the typed auth token", typed["Auth token"]));

test("a double click imports once", async ({ importPage, page, upstream }) => {
  await fillTwilio(importPage);
  await importPage.submitButton.dblclick();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  expect(await creates(upstream)).toHaveLength(1);
});

test("an answer that got lost is looked up before anything is said", async ({ importPage, page, upstream }) => {
  await upstream.fault({ kind: "reset", afterWork: true, method: "POST", path: "/phone-number", times: 1 });
  await fillTwilio(importPage);
  await importPage.submit();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  expect(await creates(upstream)).toHaveLength(1);
});

test("an outcome that stays unknown is said so, and looking again finds the number", async ({
  importPage,
  page,
  upstream,
}) => {
  await upstream.fault({ kind: "hang", afterWork: true, method: "POST", path: "/phone-number", times: 1 });
  await upstream.fault({ kind: "html-502", method: "GET", path: "/v2/phone-number" });
  await fillTwilio(importPage);
  await importPage.submit();
  await expect(alertOf(page)).toContainText("not known", { timeout: 30_000 });
  await expect(importPage.field("Auth token")).toHaveValue(typed["Auth token"]);
  await upstream.heal();
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  expect(await creates(upstream)).toHaveLength(1);
});

test("a duplicate names the number that is there and links to it", async ({ importPage, page, upstream }) => {
  const there = (await upstream.numbers()).find((row) => row.provider === "twilio" && row.name && row.number);
  await importPage.open("twilio");
  await importPage.fill({
    ...typed,
    "Phone number": String(there?.number),
    "Account SID": String(there?.twilioAccountSid),
  });
  await importPage.submit();
  const alert = alertOf(page).filter({ hasText: "already" });
  await expect(alert).toContainText(String(there?.name));
  await alert.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(String(there?.id)));
});

test("a number out of stock offers the upstream's other area codes as buttons", async ({ importPage, page }) => {
  await importPage.open("free");
  await importPage.fill({ "Area code": "212" });
  await importPage.submit();
  const hint = page.getByRole("button", { name: /^\d{3}$/ }).first();
  const code = await hint.textContent();
  await hint.click();
  await expect(importPage.field("Area code")).toHaveValue(String(code));
});

test("what was typed stays when the upstream is down", async ({ importPage, page, upstream }) => {
  await fillTwilio(importPage);
  await upstream.fault({ kind: "rate-limited", retryAfterSeconds: 60, method: "POST" });
  await importPage.submit();
  await expect(alertOf(page).first()).toBeVisible();
  for (const [label, value] of Object.entries(typed)) await expect(importPage.field(label)).toHaveValue(value);
  expect(await creates(upstream)).toHaveLength(1);
});

test("import another keeps the account and its secret in the form only", async ({ importPage, page }) => {
  await fillTwilio(importPage);
  await importPage.submit();
  await page.getByRole("button", { name: "Import another" }).click();
  await expect(importPage.field("Account SID")).toHaveValue(sid);
  await expect(importPage.field("Auth token")).toHaveValue(typed["Auth token"]);
  await expect(importPage.field("Phone number")).toHaveValue("");
});

test("SMS is off and explained for a number outside of the US", async ({ importPage, page, upstream }) => {
  await fillTwilio(importPage);
  await importPage.fill({ "Phone number": "+44 20 7946 0958" });
  const sms = page.getByRole("switch", { name: "Enable SMS" });
  await expect(sms).not.toBeChecked();
  await expect(sms).toHaveAccessibleDescription(/US/);
  await importPage.submit();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  expect((await creates(upstream))[0]?.body).toMatchObject({ smsEnabled: false });
});

test("the whole import is done by keyboard", async ({ importPage, page, upstream }) => {
  await importPage.open("twilio");
  const tabTo = async (name: string) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      const label = await focused.evaluate(
        (element) =>
          (element as HTMLInputElement).labels?.[0]?.textContent ??
          element.getAttribute("aria-label") ??
          element.textContent,
      );
      if (label?.trim() === name) return;
    }
    throw new Error(`no tab stop is called ${name}`);
  };
  for (const label of ["Phone number", "Account SID", "Auth token"] as const) {
    await tabTo(label);
    await page.keyboard.type(typed[label]);
  }
  await tabTo("Assistant");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo("Import number");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  expect(await creates(upstream)).toHaveLength(1);
});
