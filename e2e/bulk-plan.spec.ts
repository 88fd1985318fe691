import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { paths } from "../lib/paths";
import { bodiesOf, claims, dental, eventually, expect, named, plumbing, type Row, test } from "./bulk-world";

test("what changed meanwhile comes back as a new plan, and nothing was started", async ({ bulk, upstream }) => {
  const row = await named(upstream, dental);
  await bulk.select(dental, claims);
  await bulk.choose("Assign");
  await bulk.assign("Everly triage");
  await expect(bulk.apply(2)).toBeEnabled();
  await upstream.call("PATCH", `/phone-number/${row?.id}`, { provider: "twilio", assistantId: null });
  await upstream.forget();
  await bulk.apply(2).click();
  await expect(bulk.dialog.getByText("Some of these numbers changed since the plan was made.")).toBeVisible();
  await expect(bulk.planned(dental)).toContainText("Nobody");
  expect(await bodiesOf(upstream)).toEqual([]);
  await bulk.apply(2).click();
  await eventually.poll(async () => (await bodiesOf(upstream)).length).toBe(2);
});

test("a run is rolled back on its page", async ({ page, bulk, upstream }) => {
  const before = [await named(upstream, dental), await named(upstream, plumbing)];
  const answers = (rows: (Row | undefined)[]) => rows.map((row) => [row?.assistantId ?? null, row?.squadId ?? null]);
  const now = async () => answers([await named(upstream, dental), await named(upstream, plumbing)]);
  await bulk.select(dental, plumbing);
  await bulk.choose("Assign");
  await bulk.assign("Everly triage");
  await bulk.apply(2).click();
  await page.getByRole("button", { name: "Show run" }).click();
  await eventually(page.getByRole("status").filter({ hasText: "finished" })).toBeVisible();
  expect(await now()).not.toEqual(answers(before));
  await page.getByRole("button", { name: "Roll back" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Roll back/ })
    .click();
  await eventually.poll(now).toEqual(answers(before));
});

test("a viewer sees no verbs and gets no plan", async ({ page, bulk, workspace, person, membersPage, upstream }) => {
  const row = await named(upstream, dental);
  await membersPage.changeRole(person, "Viewer");
  await page.reload();
  await bulk.select(dental);
  await expect(bulk.bar.getByRole("button", { name: "Export" })).toBeVisible();
  for (const verb of ["Assign", "SMS", "Fallback", "Server", "Rename", "Release"])
    await expect(bulk.bar.getByRole("button", { name: verb, exact: true })).toBeHidden();
  const data = { selection: { ids: [row?.id] }, change: { kind: "release" } };
  const answer = await page.request.post(paths.api.plan(workspace), { data });
  expect([answer.status(), await answer.text()]).toEqual([403, expect.stringContaining("needs operator")]);
});

test("the dialog is readable in both themes and sizes", async ({ page, bulk, listPage }) => {
  test.setTimeout(240_000);
  for (const colorScheme of ["light", "dark"] as const) {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize(size);
      await listPage.open();
      await bulk.select(dental, plumbing, claims);
      await bulk.choose("SMS");
      await bulk.dialog.getByRole("radio", { name: "Off" }).check();
      await expect(bulk.planned(claims)).toContainText("Telnyx");
      await expectAccessible(page, `SMS ${size.width} ${colorScheme}`);
      await page.keyboard.press("Escape");
      await bulk.choose("Assign");
      await bulk.assign("Everly triage");
      await expect(bulk.planned(plumbing)).toContainText("Squad cleared");
      await expectAccessible(page, `Assign ${size.width} ${colorScheme}`);
    }
  }
});

async function expectAccessible(page: Page, where: string): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, where).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}
