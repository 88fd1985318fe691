import { alertOf } from "./alert-of";
import { expect, test } from "./fixtures";
import { CsvPage } from "./pages/csv-page";

const columns =
  "provider,number,name,assistant,squad,sms,credential,area_code,sip_uri,e164_check,id,status,created,updated";

test("the list is exported as it is filtered, with every page of it", async ({
  listPage,
  page,
  workspace,
  upstream,
}) => {
  await listPage.open("?provider=twilio&sort=number");
  const { name, text, rows } = await listPage.download(() => page.getByRole("button", { name: "Export CSV" }).click());
  const today = new Date().toISOString().slice(0, 10);
  expect(name).toBe(`${workspace}-phone-numbers-${today}.csv`);
  expect(text.split("\r\n")[0]?.replaceAll(/["\uFEFF]/g, "")).toBe(columns);
  const twilio = (await upstream.numbers()).filter(({ provider }) => provider === "twilio");
  expect(rows.map(({ id }) => id).sort()).toEqual(twilio.map(({ id }) => String(id)).sort());
  const numbers = rows.map(({ number }) => String(number).replace(/\D/g, ""));
  expect(numbers).toEqual([...numbers].sort());
});

test("what was selected is exported", async ({ listPage }) => {
  await listPage.open("?sort=name");
  const names = await listPage.boxes.evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label")));
  await listPage.box(0).check();
  await listPage.box(3).check();
  const { rows } = await listPage.download(() => listPage.bar.getByRole("button", { name: "Export" }).click());
  expect(rows.map(({ name }) => `Select ${name}`).sort()).toEqual([String(names[0]), String(names[3])].sort());
  await expect(listPage.bar).toContainText("2 selected");
});

test("no name can be run by a spreadsheet, and every one comes back as it was", async ({
  listPage,
  page,
  upstream,
}) => {
  const name = `=HYPERLINK("http://evil.example";"x")`;
  const [row] = await upstream.numbers<{ id: string; provider: string }>();
  await upstream.call("PATCH", `/phone-number/${row?.id}`, { name, provider: row?.provider });
  await listPage.open();
  const { text, rows } = await listPage.download(() => page.getByRole("button", { name: "Export CSV" }).click());
  expect(text).toContain(`"'=HYPERLINK(""http`);
  expect(text).not.toMatch(/(^|,)"[=+\-@\t]/m);
  expect(rows.find(({ id }) => id === row?.id)?.name).toBe(name);
});

test("an exported list can be brought back as it is: every number of it is already there", async ({
  listPage,
  page,
  workspace,
}) => {
  await listPage.open();
  const { name, text } = await listPage.download(() => page.getByRole("button", { name: "Export CSV" }).click());
  const csv = new CsvPage(page, workspace);
  await page.getByRole("link", { name: "Import CSV" }).click();
  await expect(page).toHaveURL(new RegExp(`/${workspace}/imports/new$`));
  await csv.bring(text, name);
  await csv.checkRows.click();
  await expect(csv.figure("Already there")).toContainText("64");
  await expect(csv.figure("Ready")).toHaveText("0");
  await expect(csv.figure("Refused")).toHaveText("0");
});

test("an export that does not arrive is said to have failed", async ({ listPage, page }) => {
  await listPage.open();
  await page.route("**/phone-numbers/export**", (route) => route.abort());
  await page.getByRole("button", { name: "Export CSV" }).click();
  await expect(alertOf(page)).toContainText("Switchboard is not answering");
  await page.unroute("**/phone-numbers/export**");
  await listPage.download(() => page.getByRole("button", { name: "Export CSV" }).click());
  await expect(alertOf(page)).toHaveCount(0);
});

test("on a small screen the way out and the way in stand in a menu", async ({ listPage, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await listPage.open();
  await page.getByRole("button", { name: "More", exact: true }).click();
  const menu = page.getByRole("menu", { name: "More" });
  await expect(menu.getByRole("menuitem", { name: "Import CSV" })).toHaveAttribute("href", /\/imports\/new$/);
  const { rows } = await listPage.download(() => menu.getByRole("menuitem", { name: "Export CSV" }).click());
  expect(rows).toHaveLength(64);
});

test.describe("ten thousand numbers", () => {
  test.use({ worldSize: 10_000 });

  test("are exported to the last one", async ({ listPage, page }) => {
    await listPage.open();
    const { rows } = await listPage.download(() => page.getByRole("button", { name: "Export CSV" }).click());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
  });
});
