import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

test("rows are ticked, counted, and let go again", async ({ listPage, page }) => {
  await listPage.open();
  const address = page.url();
  await listPage.box(1).check();
  await listPage.box(4).check();
  await expect(listPage.bar).toContainText("2 selected");
  await expect(listPage.rows.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(listPage.rows.nth(2)).toHaveAttribute("aria-selected", "false");
  await expect(listPage.selectPage).toHaveJSProperty("indeterminate", true);
  await listPage.box(4).uncheck();
  await expect(listPage.bar).toContainText("1 selected");
  await listPage.bar.getByRole("button", { name: "Clear selection" }).click();
  await expect(listPage.bar).toBeHidden();
  await expect(listPage.box(1)).not.toBeChecked();
  expect(page.url()).toBe(address);
});

test("with Shift everything in between is ticked, up or down, and unticked", async ({ listPage }) => {
  await listPage.open();
  await listPage.box(2).click();
  await listPage.box(6).click({ modifiers: ["Shift"] });
  await expect(listPage.bar).toContainText("5 selected");
  await listPage.box(0).click({ modifiers: ["Shift"] });
  await expect(listPage.bar).toContainText("7 selected");
  await listPage.box(3).click({ modifiers: ["Shift"] });
  await expect(listPage.bar).toContainText("3 selected");
});

test("everything works by keyboard", async ({ listPage, page }) => {
  await listPage.open();
  const bar = (name: string) => listPage.bar.getByRole("button", { name, exact: true });
  await listPage.box(0).focus();
  await page.keyboard.press("Space");
  await expect(listPage.bar).toContainText("1 selected");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Shift+Space"]) await page.keyboard.press(key);
  await expect(listPage.bar).toContainText("4 selected");
  await expect(listPage.box(3)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(bar("Select all 64")).toBeFocused();
  for (const [key, name] of [
    ["ArrowRight", "Assign"],
    ["End", "Clear selection"],
    ["ArrowRight", "Select all 64"],
    ["ArrowLeft", "Clear selection"],
    ["ArrowLeft", "Release"],
    ["Home", "Select all 64"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(bar(name), key).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(listPage.bar).toContainText("64 selected");
  await page.keyboard.press("Escape");
  await expect(listPage.bar).toBeHidden();
  await expect(listPage.selectPage).toBeFocused();
});

test("Escape in the search box or in a menu is not for the selection", async ({ listPage, page }) => {
  await listPage.open();
  await listPage.box(0).check();
  await page.getByRole("combobox", { name: "Provider", exact: true }).click();
  await page.keyboard.press("Escape");
  await listPage.search.fill("5");
  await page.keyboard.press("Escape");
  await expect(listPage.bar).toContainText("1 selected");
});

test("a screen reader hears how many are selected", async ({ listPage, page }) => {
  await listPage.open();
  await listPage.selectPage.check();
  await expect(page.getByRole("status").filter({ hasText: "25 numbers selected" })).toBeAttached();
});

test("what is selected stays so while paging, sorting and searching", async ({ listPage, page }) => {
  await listPage.open("?sort=name");
  const first = await listPage.box(0).getAttribute("aria-label");
  const number = await listPage.rows.first().locator(".digits").first().textContent();
  await listPage.selectPage.check();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByText("26–50 of 64")).toBeVisible();
  await expect(listPage.selectPage).not.toBeChecked();
  await listPage.box(0).check();
  await expect(listPage.bar).toContainText("26 selected");

  await listPage.table.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await listPage.search.fill(String(number));
  await expect(listPage.rows).toHaveCount(1);
  await expect(listPage.table.getByRole("checkbox", { name: String(first), exact: true })).toBeChecked();
  await expect(listPage.bar).toContainText("26 selected");
});

test("everything that matches the filter is selected by the server, but for what is taken out", async ({
  listPage,
  page,
  upstream,
}) => {
  const twilio = (await upstream.numbers()).filter(({ provider }) => provider === "twilio");
  await listPage.open("?provider=twilio");
  await listPage.box(0).check();
  await listPage.bar.getByRole("button", { name: `Select all ${twilio.length}` }).click();
  await expect(listPage.bar).toContainText(`${twilio.length} selected`);
  await expect(listPage.bar.getByRole("button", { name: /^Select all/ })).toHaveCount(0);
  const out = String(await listPage.rows.nth(2).getByRole("link").first().getAttribute("href"))
    .split("/")
    .at(-1);
  await listPage.box(2).uncheck();
  await expect(listPage.bar).toContainText(`${twilio.length - 1} selected`);

  await page.getByRole("button", { name: "Next page" }).click();
  await expect(listPage.boxes.first()).toBeChecked();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.getByText("1–25 of 64")).toBeVisible();
  for (const row of await listPage.rows.all()) {
    const isTwilio = (await row.textContent())?.includes("Twilio");
    if (!(await row.innerHTML()).includes(String(out)))
      await expect(row).toHaveAttribute("aria-selected", String(isTwilio));
  }

  const { rows } = await listPage.download(() => listPage.bar.getByRole("button", { name: "Export" }).click());
  const expected = twilio.map(({ id }) => String(id)).filter((id) => id !== out);
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
});

test("a row that the filter does not hold is added to the others", async ({ listPage, page, upstream }) => {
  const telnyx = (await upstream.numbers()).filter(({ provider }) => provider === "telnyx");
  await listPage.open("?provider=telnyx");
  await listPage.box(0).check();
  if (telnyx.length > 1) await listPage.bar.getByRole("button", { name: /^Select all/ }).click();
  await page.getByRole("button", { name: "Clear filter" }).click();
  await listPage.filter("Provider", "Vonage");
  await listPage.box(0).check();
  await expect(listPage.bar).toContainText(`${telnyx.length + 1} selected`);
  const { rows } = await listPage.download(() => listPage.bar.getByRole("button", { name: "Export" }).click());
  expect(rows.map(({ provider }) => provider).sort()).toEqual([...telnyx.map(() => "telnyx"), "vonage"]);
});

test("numbers that are gone are no longer selected, and the person is told", async ({
  listPage,
  page,
  context,
  workspace,
  upstream,
}) => {
  await listPage.open();
  await listPage.box(0).check();
  await listPage.box(1).check();
  const href = String(await listPage.rows.first().getByRole("link").first().getAttribute("href"));
  const elsewhere = await context.newPage();
  await elsewhere.goto(href);
  await elsewhere.getByRole("button", { name: "Release number" }).click();
  const dialog = elsewhere.getByRole("dialog");
  const gone = (await upstream.numbers()).find(({ id }) => href.endsWith(String(id)));
  await dialog.getByRole("textbox").fill(String(gone?.number ?? gone?.sipUri ?? gone?.name ?? gone?.id));
  await dialog.getByRole("button", { name: "Release", exact: true }).click();
  await expect(elsewhere).toHaveURL(new RegExp(`/${workspace}/phone-numbers$`));

  await page.getByLabel("Rows per page").selectOption("50");
  await expect(page.getByText("1 selected number is no longer in this workspace")).toBeVisible();
  await expect(listPage.bar).toContainText("1 selected");
});

test("what is ticked before the page is alive is selected", async ({ listPage, page, workspace }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`/${workspace}/phone-numbers`, { waitUntil: "commit" });
  await listPage.box(3).check();
  release();
  await expect(listPage.bar).toContainText("1 selected");
  await expect(listPage.box(3)).toBeChecked();
});

test("who may only look selects in order to export, and nothing else", async ({
  listPage,
  person,
  membersPage,
  upstream,
}) => {
  await listPage.open();
  await membersPage.changeRole(person, "Viewer");
  await listPage.open();
  await listPage.box(0).check();
  await expect(listPage.bar.getByRole("button")).toHaveText([/^Select all/, "Export", ""]);
  await listPage.bar.getByRole("button", { name: "Select all 64" }).click();
  const { rows } = await listPage.download(() => listPage.bar.getByRole("button", { name: "Export" }).click());
  expect(rows).toHaveLength((await upstream.numbers()).length);
});

test.describe("ten thousand numbers", () => {
  test.use({ worldSize: 10_000 });

  test("are selected without asking anybody", async ({ listPage, page }) => {
    await listPage.open();
    await expect(page.getByText("1–25 of 10,000")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("combobox", { name: "Assistant", exact: true })).toBeVisible({ timeout: 30_000 });
    await listPage.selectPage.check();
    await expect(listPage.bar).toBeVisible();
    await page.waitForLoadState("networkidle");
    const asked: string[] = [];
    page.on("request", (request) => request.method() === "POST" && asked.push(request.url()));
    await listPage.bar.getByRole("button", { name: "Select all 10,000" }).click();
    await expect(listPage.bar).toContainText("10,000 selected");
    await listPage.box(7).uncheck();
    await expect(listPage.bar).toContainText("9,999 selected");
    expect(asked).toEqual([]);
  });
});

test.describe("a thousand numbers", () => {
  test.use({ worldSize: 1000 });

  test("are given to an assistant in six actions", async ({ listPage, page, upstream }) => {
    const assistants = await upstream.call<{ name?: string }[]>("GET", "/assistant?limit=100");
    const chosen = assistants.find(({ name }) => name)?.name ?? "";
    await listPage.open();
    await listPage.selectPage.check();
    await listPage.bar.getByRole("button", { name: "Select all 1,000" }).click();
    await listPage.bar.getByRole("button", { name: "Assign", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Assistant" }).fill(chosen);
    await page.getByRole("option", { name: chosen }).first().click();
    const apply = dialog.getByRole("button", { name: /^Apply to [\d,]+ numbers$/ });
    await expect(apply).toBeVisible({ timeout: 20_000 });
    await expect(apply).not.toHaveAttribute("aria-disabled", "true");
  });
});

test("on a small screen cards are ticked with a thumb, and the bar keeps to the bottom", async ({ listPage, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await listPage.open();
  // next to the box, inside of what a thumb covers
  const box = await listPage.box(0).boundingBox();
  await page.mouse.click((box?.x ?? 0) - 10, (box?.y ?? 0) - 8);
  await expect(listPage.bar).toContainText("1 selected");
  await expect(page).toHaveURL(/phone-numbers$/);
  for (const name of ["Assign", "SMS", "More bulk actions", "Clear selection"])
    await expect(listPage.bar.getByRole("button", { name, exact: true })).toBeInViewport();
  await listPage.bar.getByRole("button", { name: "More bulk actions" }).click();
  const menu = page.getByRole("menu", { name: "More bulk actions" });
  await expect(menu.getByRole("menuitem")).toHaveText([
    "Select all 64",
    "Fallback",
    "Server",
    "Rename",
    "Export",
    "Release",
  ]);
  await menu.getByRole("menuitem", { name: "Select all 64" }).click();
  await expect(listPage.bar).toContainText("64 selected");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test("a list with a selection is accessible in every size and theme", async ({ listPage, page }) => {
  test.setTimeout(180_000);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await listPage.open();
      await listPage.box(1).check();
      await listPage.box(3).check();
      await expect(listPage.bar).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
      expect(found, `${size.width} ${colorScheme}`).toEqual([]);
      const bar = await listPage.bar.boundingBox();
      expect((bar?.x ?? 0) + (bar?.width ?? 0), `${size.width}: the bar fits`).toBeLessThanOrEqual(size.width);
    }
  }
});
