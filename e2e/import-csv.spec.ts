import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { csvFields } from "../lib/csv/fields";
import { alertOf } from "./alert-of";
import { expect, fileOf, numberAt, rowsOf, test, token } from "./csv-files";

test("controls have the names that people and scripts depend on", async ({ csvPage, page }) => {
  await csvPage.open();
  await expect(page.getByLabel("CSV file", { exact: true })).toHaveAttribute("type", "file");
  await expect(page.getByRole("textbox", { name: "Paste rows", exact: true })).toBeVisible();
  await csvPage.bring("provider,number,sip_uri\ntwilio,+14155550123,\nvapi,,desk\nvonage,+442079460958,\n");
  for (const field of csvFields) await expect(csvPage.column(field)).toBeVisible();
  for (const label of ["Account SID", "Auth token", "Credential", "Username", "SIP password"])
    await expect(page.getByLabel(label, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Use an API key instead" }).click();
  for (const label of ["API key", "API secret"]) await expect(page.getByLabel(label, { exact: true })).toBeVisible();
  await csvPage.check();
});

test("the template, filled in, becomes numbers in the list", async ({ csvPage, page, listPage, upstream, leaks }) => {
  leaks.keep("the auth token", token);
  await csvPage.open();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download template" }).click();
  const header = readFileSync(await (await download).path(), "utf8")
    .replace(/^\uFEFF/, "")
    .trim();
  const filled = ["twilio", numberAt(0), "From the template", "", "", "off", "", "", "", ""].join(",");

  await csvPage.bring(`${header}\r\n${filled}\r\n`);
  await expect(page.getByRole("heading", { name: "Match the columns" })).toBeFocused();
  await csvPage.enterTwilio(token);
  await csvPage.check();
  await expect(page.getByRole("heading", { name: "Look at the result" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Look at the result" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Workspace" })).toBeInViewport();
  await expect(csvPage.figure("Ready")).toHaveText("1");
  await expect(csvPage.startImport).toHaveAccessibleDescription(/^1 number\. About/);
  expect(await upstream.requests("POST")).toEqual([]);

  await csvPage.runToItsEnd();
  expect(await upstream.requests("POST")).toMatchObject([{ body: { number: numberAt(0), twilioAuthToken: token } }]);
  await listPage.open(`?q=${encodeURIComponent("From the template")}`);
  await expect(listPage.row("From the template")).toBeVisible();
});

test("rows that are left out are said by row and by kind, and the rest is imported", async ({
  csvPage,
  page,
  upstream,
}) => {
  const there = (await upstream.numbers()).find(({ provider, number }) => provider === "twilio" && number);
  await upstream.forget();
  await csvPage.open();
  await csvPage.bring(
    fileOf([
      ...rowsOf(2),
      `twilio,${String(there?.number)},There,off`,
      `twilio,${numberAt(0)},Twice,off`,
      "twilio,nonsense,Odd,off",
      `acme,${numberAt(9)},${"n".repeat(41)},off`,
    ]),
  );
  await csvPage.enterTwilio(token);
  await csvPage.check();
  await expect(csvPage.figure("Ready")).toHaveText("2");
  await expect(csvPage.figure("Already there")).toHaveText("1");
  await expect(csvPage.figure("Refused")).toHaveText("2");
  await expect(csvPage.issues.filter({ hasText: "Already in this workspace" })).toContainText("4");
  const existing = page.getByRole("link", { name: String(there?.name ?? there?.number) });
  await expect(existing).toHaveAttribute("href", new RegExp(`${String(there?.id)}$`));
  await expect(csvPage.issues.filter({ hasText: "The same number is in row 2." })).toContainText("5");
  await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Number not understood (1)" });
  await expect(csvPage.issues).toHaveCount(2);
  await expect(csvPage.issues.nth(1)).toContainText(/^6/);
  await csvPage.runToItsEnd();
  expect(await upstream.requests("POST")).toHaveLength(2);
});

test("columns are matched by hand, one provider for every row, and a secret column is never read", async ({
  csvPage,
  page,
  upstream,
  leaks,
}) => {
  const secret = leaks.keep("a token in a file", "token-left-in-the-file");
  await csvPage.open();
  await csvPage.bring(`First;Second;auth_token\n${numberAt(1)};By hand;${secret}\n`, "odd.csv");
  await expect(page.getByText("“auth_token” seems to hold a secret and was not read.")).toBeVisible();
  await expect(page.getByText("Ignored: First, Second")).toBeVisible();
  await csvPage.checkRows.click();
  await expect(csvPage.column("provider")).toHaveAccessibleDescription(/Choose the column that says the provider/);
  await csvPage.column("provider").selectOption({ label: "Every row: Twilio" });
  await csvPage.column("name").selectOption({ label: "First" });
  await csvPage.column("number").selectOption({ label: "First" });
  await expect(csvPage.column("name")).toHaveValue("");
  await csvPage.column("name").selectOption({ label: "Second" });
  await csvPage.enterTwilio(token);
  await csvPage.check();
  await csvPage.runToItsEnd();
  expect(await upstream.requests("POST")).toMatchObject([{ body: { number: numberAt(1), name: "By hand" } }]);

  await csvPage.open();
  await csvPage.bring(`First;Second;auth_token\n${numberAt(2)};Next time;${secret}\n`);
  await expect(page.getByText("Matched as the last file with these columns was.")).toBeVisible();
  await expect(csvPage.column("number")).toHaveValue("0");
  await expect(csvPage.column("provider").locator("option:checked")).toHaveText("Every row: Twilio");
});

test("access that is missing is asked for under its field, and nothing typed is lost", async ({ csvPage, page }) => {
  await csvPage.open();
  await csvPage.bring(fileOf(rowsOf(3)));
  await page.getByLabel("Auth token", { exact: true }).fill(token);
  await csvPage.check();
  await expect(csvPage.figure("Refused")).toHaveText("3");
  await expect(csvPage.startImport).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Access to Twilio is missing.")).toBeVisible();
  await expect(page.getByLabel("Account SID", { exact: true })).toHaveAccessibleDescription("Enter the account SID.");
  await expect(page.getByLabel("Auth token", { exact: true })).toHaveValue(token);
  await page.getByLabel("Account SID", { exact: true }).fill(`AC${"0".repeat(32)}`);
  await expect(csvPage.startImport).toBeHidden();
  await csvPage.check();
  await expect(csvPage.figure("Ready")).toHaveText("3");
});

test("an import by keyboard alone, from pasted rows", async ({ csvPage, page, upstream }) => {
  await csvPage.open();
  await page.getByLabel("Paste rows").focus();
  await page.keyboard.insertText(`provider\tnumber\tname\nfree\t\tKeyboard one\nfree\t\tKeyboard two\n`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Use these rows" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Match the columns" })).toBeFocused();
  await expect(page.getByText("Pasted rows")).toBeVisible();
  for (let steps = 0; steps < 30 && !(await csvPage.checkRows.evaluate(isFocused)); steps++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Look at the result" })).toBeFocused();
  for (let steps = 0; steps < 30 && !(await csvPage.startImport.evaluate(isFocused)); steps++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: /finished/i })
      .first(),
  ).toBeVisible({ timeout: 30_000 });
  const names = (await upstream.numbers()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Keyboard one", "Keyboard two"]));
});

const isFocused = (element: Element) => element === document.activeElement;

test("the same file again asks first and does nothing twice; many presses are one run", async ({
  csvPage,
  page,
  upstream,
}) => {
  const isOver = () =>
    expect(
      page
        .getByRole("status")
        .filter({ hasText: /finished/i })
        .first(),
    ).toBeVisible({ timeout: 30_000 });
  const prepare = async () => {
    await csvPage.open();
    await csvPage.bring(fileOf([...rowsOf(3), "free,,Not to be told apart,"]));
    await csvPage.enterTwilio(token);
    await csvPage.check();
  };
  await prepare();
  await expect(csvPage.figure("Ready")).toHaveText("4");
  await csvPage.startImport.dblclick();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
  const first = new URL(page.url()).pathname;
  await isOver();
  expect(await upstream.requests("POST")).toHaveLength(4);

  await prepare();
  await expect(csvPage.figure("Already there")).toHaveText("3");
  await expect(csvPage.figure("Ready")).toHaveText("1");
  await csvPage.startImport.click();
  await expect(alertOf(page)).toContainText("The same run was started within the last day.");
  await expect(page.getByRole("link", { name: "Open that run" })).toHaveAttribute("href", first);
  expect(await upstream.requests("POST")).toHaveLength(4);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
  expect(new URL(page.url()).pathname).not.toBe(first);
  await isOver();
  expect(await upstream.requests("POST")).toHaveLength(5);
});

test("hostile cells are names like any other", async ({ csvPage, page, listPage, upstream }) => {
  const names = ["=1+1", "<b>bold</b>", "'quoted'", "../assistant", "{{7*7}}"];
  const cells = names.map((name, index) => `twilio,${numberAt(20 + index)},"${name}",off`);
  await csvPage.open();
  await csvPage.bring(fileOf([...cells, `twilio,"=cmd|'/C calc'!A0",@x,off`]));
  await csvPage.enterTwilio(token);
  await csvPage.check();
  await expect(csvPage.figure("Refused")).toHaveText("1");
  await csvPage.runToItsEnd();
  const sent = (await upstream.requests("POST")).map(({ body }) => (body as { name: string }).name);
  expect(sent.sort()).toEqual([...names].sort());
  await listPage.open(`?q=${encodeURIComponent("<b>")}`);
  await expect(listPage.row("<b>bold</b>")).toBeVisible();
  expect(page.url()).toContain("phone-numbers");
});

test("who may only look finds no form, and the routes refuse", async ({
  csvPage,
  page,
  person,
  membersPage,
  workspace,
}) => {
  await membersPage.changeRole(person, "Viewer");
  await csvPage.open();
  await expect(page.getByRole("heading", { name: "Viewers cannot import numbers" })).toBeVisible();
  await expect(page.getByLabel("CSV file")).toHaveCount(0);
  const answer = await page.request.post(`/api/workspaces/${workspace}/import-files?name=x.csv`, { data: "a\n1\n" });
  expect(answer.status()).toBe(403);
});

test("somebody else's workspace and file are not there", async ({ csvPage, page, workspace, anotherPerson }) => {
  await csvPage.open();
  await csvPage.bring(fileOf(rowsOf(1)));
  await expect(page).toHaveURL(/\?file=/);
  const file = new URL(page.url()).searchParams.get("file") ?? "";
  const other = await anotherPerson("Admin");
  await other.page.goto(`/${workspace}/imports/new?file=${file}`);
  await expect(other.page.getByRole("heading", { name: "numbers.csv" })).toHaveCount(0);
  await expect(other.page.getByLabel("CSV file")).toHaveCount(0);
  const check = `/api/workspaces/${workspace}/import-files/${file}/check`;
  expect((await other.page.request.post(check, { data: { mapping: {}, access: {} } })).status()).toBe(404);
});

test.describe(() => {
  test.describe.configure({ timeout: 180_000 });

  test("every step is accessible in both themes, at a desk and on a phone", async ({ csvPage, page }) => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const expectAccessible = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
        where,
      ).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    for (const colorScheme of ["light", "dark"] as const)
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const where = `${colorScheme} ${size.width}`;
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize(size);
        await csvPage.open();
        await expectAccessible(`empty, ${where}`);
        await csvPage.bring("PK\u0003\u0004");
        await expect(alertOf(page)).toBeVisible();
        await expectAccessible(`refused, ${where}`);
        await csvPage.bring(
          fileOf([...rowsOf(2), "vonage,+442079460958,London,", "twilio,nonsense,Odd,", `acme,1,${"w".repeat(90)},`]),
        );
        await expect(csvPage.checkRows).toBeVisible();
        await expectAccessible(`columns, ${where}`);
        await csvPage.check();
        await expectAccessible(`result, ${where}`);
      }
  });
});
