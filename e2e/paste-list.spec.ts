import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { alertOf } from "./alert-of";
import { expect, test } from "./fixtures";
import type { Upstream } from "./upstream";

type Row = { id: string; number: string };

/** Numbers that only one row has. */
async function usNumbers(upstream: Upstream): Promise<Row[]> {
  const rows = await upstream.numbers<Row>();
  const us = rows.filter(({ number }) => /^\+1\d{10}$/.test(number));
  return us.filter(({ number }) => us.filter((other) => other.number === number).length === 1);
}

const national = ({ number }: Row) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "($1) $2-$3");
const spaced = ({ number }: Row) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
const dialogOf = (page: Page) => page.getByRole("dialog");
const filters = (page: Page) => dialogOf(page).getByRole("radiogroup").getByRole("radio");

test("a list from a ticket becomes a selection", async ({ listPage, page, upstream }) => {
  const [one, two, three] = (await usNumbers(upstream)) as [Row, Row, Row];
  await listPage.open();
  await page.getByRole("button", { name: "Paste a list of numbers" }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole("textbox", { name: "Numbers" }).fill(
    `Hi team, since this morning nobody answers at
     1. ${spaced(one)} (front desk)
     2. ${national(two)}, ${three.number}
     and again ${one.number}; 
     the customer also named +1 212 555 0100
     and 01 23 45`,
  );
  await dialog.getByRole("button", { name: "Find numbers" }).click();

  await expect(filters(page)).toHaveCount(5);
  for (const words of ["All 5", "Found 3", "Not found 1", "Duplicate 1", "Invalid 0"])
    await expect(dialog.getByRole("radio", { name: words, exact: true })).toBeVisible();
  const items = dialog.getByRole("list", { name: "Numbers of the list" }).getByRole("listitem");
  await expect(items).toHaveCount(5);
  await dialog.getByText("Not found 1").click();
  await expect(items).toHaveText([/\+1 212 555 0100.*Not in this workspace/]);

  await dialog.getByRole("button", { name: "Select the 3 found" }).click();
  await expect(dialog).toBeHidden();
  await expect(listPage.bar).toContainText("3 selected");
  for (const { id } of [one, two, three]) {
    await listPage.search.fill(id);
    await expect(listPage.rows).toHaveCount(1);
    await expect(listPage.box(0)).toBeChecked();
  }
});

test("several lines pasted into the search box are taken for a list", async ({ listPage, page, context, upstream }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const rows = (await usNumbers(upstream)).slice(0, 4);
  await listPage.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map(national).join("\n"));
  await listPage.search.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(dialogOf(page).getByRole("radio", { name: "Found 4" })).toBeVisible();
  await dialogOf(page).getByRole("button", { name: "Edit the list" }).click();
  await expect(dialogOf(page).getByRole("textbox", { name: "Numbers" })).toHaveValue(rows.map(national).join("\n"));
  await page.keyboard.press("Escape");
  await expect(listPage.search).toHaveValue("");
});

test("a single number pasted into the search box is searched", async ({ listPage, page, context, upstream }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const [row] = (await usNumbers(upstream)) as [Row];
  await listPage.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${national(row)}\n`);
  await listPage.search.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(listPage.rows).toHaveCount(1);
  await expect(dialogOf(page)).toHaveCount(0);
});

test("a list of strangers selects nothing, and says why", async ({ listPage, page }) => {
  await listPage.open();
  await listPage.box(0).check();
  await page.getByRole("button", { name: "Paste a list of numbers" }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole("textbox", { name: "Numbers" }).fill("+44 20 7946 0000, call-4me");
  await dialog.getByRole("button", { name: "Find numbers" }).click();
  const select = dialog.getByRole("button", { name: "Select the 0 found" });
  await expect(select).toHaveAttribute("aria-disabled", "true");
  await expect(select).toHaveAccessibleDescription("None of these numbers is in this workspace");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(listPage.bar).toContainText("1 selected");
});

test("a list that is too long is refused with a sentence", async ({ listPage, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await listPage.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), "x1\n".repeat(10_001));
  await page.getByRole("button", { name: "Paste a list of numbers" }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole("textbox", { name: "Numbers" }).focus();
  await page.keyboard.press("ControlOrMeta+V");
  await dialog.getByRole("button", { name: "Find numbers" }).click();
  await expect(alertOf(dialog)).toContainText("The list is longer than 10,000 numbers");
});

test.describe("in a workspace of a thousand numbers", () => {
  test.use({ worldSize: 1000 });

  test("hundreds of numbers are found at once, and one selection is made of them", async ({
    listPage,
    page,
    upstream,
  }) => {
    const rows = (await usNumbers(upstream)).slice(0, 312);
    await listPage.open();
    await page.getByRole("button", { name: "Paste a list of numbers" }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole("textbox", { name: "Numbers" }).fill(rows.map(spaced).join("; "));
    await dialog.getByRole("button", { name: "Find numbers" }).click();
    await expect(dialog.getByRole("listitem")).toHaveCount(200);
    await dialog.getByRole("button", { name: "Show 112 more of 312" }).click();
    await expect(dialog.getByRole("listitem")).toHaveCount(312);
    await dialog.getByRole("button", { name: "Select the 312 found" }).click();
    await expect(listPage.bar).toContainText("312 selected");
    const { rows: exported } = await listPage.download(() =>
      listPage.bar.getByRole("button", { name: "Export" }).click(),
    );
    expect(exported.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});

test("the box and its answer are accessible in every size", async ({ listPage, page, upstream }) => {
  const [one] = (await usNumbers(upstream)) as [Row];
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await listPage.open();
    if (size.width > 768) await page.getByRole("button", { name: "Paste a list of numbers" }).click();
    else {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: "Paste a list of numbers" }).click();
    }
    const check = async () => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`),
        `${size.width}`,
      ).toEqual([]);
    };
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect(dialogOf(page)).toBeVisible();
    await check();
    await dialogOf(page).getByRole("textbox", { name: "Numbers" }).fill(`${one.number}\n+44 20 7946 0000\n1234567`);
    await dialogOf(page).getByRole("button", { name: "Find numbers" }).click();
    await expect(dialogOf(page).getByRole("listitem")).toHaveCount(3);
    await check();
  }
});
