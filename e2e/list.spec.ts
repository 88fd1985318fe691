import { expect, test } from "./fixtures";

test("the first answer of the server carries the rows", async ({ listPage, page, workspace }) => {
  await listPage.open();
  await expect(listPage.rows).toHaveCount(25);
  const html = await (await page.request.get(`/${workspace}/phone-numbers`)).text();
  const name = await listPage.rows.first().getByRole("link").first().textContent();
  expect(html).toContain(name?.trim());
});

test("search finds a number however it is written", async ({ listPage, upstream }) => {
  const twilio = (await upstream.numbers()).find(
    (row) => row.provider === "twilio" && /^\+1\d{10}$/.test(String(row.number)),
  );
  const e164 = String(twilio?.number);
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164) ?? [];
  await listPage.open();
  for (const typed of [e164, `(${area}) ${exchange}-${line}`, `+1${area}`, `${line}`, String(twilio?.id)]) {
    await listPage.search.fill(typed);
    await expect(listPage.row(`${area} ${exchange} ${line}`).first(), typed).toBeVisible();
  }
});

test("the address carries the whole state: reload, back and sharing keep it", async ({ listPage, page }) => {
  await listPage.open();
  await listPage.filter("Provider", "Twilio");
  await expect(page).toHaveURL(/provider=twilio/);
  const found = await listPage.rows.allTextContents();
  expect(found.every((row) => row.includes("Twilio"))).toBe(true);

  await listPage.search.fill("555");
  await expect(page).toHaveURL(/q=555/);
  await page.reload();
  await expect(listPage.search).toHaveValue("555");
  await expect(page).toHaveURL(/provider=twilio.*q=555|q=555.*provider=twilio/);

  await page.goBack();
  await expect(page).not.toHaveURL(/provider=/);
  await expect(listPage.search).toHaveValue("");
});

test("pages and page size show the true total", async ({ listPage, page }) => {
  await listPage.open();
  await expect(page.getByText("1–25 of 64")).toBeVisible();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByText("26–50 of 64")).toBeVisible();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByText("51–64 of 64")).toBeVisible();
  await page.getByRole("button", { name: "Previous page" }).click();
  await page.getByLabel("Rows per page").selectOption("100");
  await expect(page.getByText("1–64 of 64")).toBeVisible();
  await expect(listPage.rows).toHaveCount(64);
});

test("heads sort, and say so", async ({ listPage, page }) => {
  await listPage.open("?size=100");
  const name = listPage.table.getByRole("columnheader", { name: "Name" });
  await name.getByRole("button").click();
  await expect(name).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/sort=name/);
  await name.getByRole("button").click();
  await expect(name).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=-name/);
});

test("rubbish in the address falls back", async ({ listPage }) => {
  await listPage.open("?page=-4&size=7&sort=;drop&provider=,,&status=%00&routing=x&sms=maybe&assistant=..");
  await expect(listPage.rows).toHaveCount(25);
  await listPage.open("?page=999999");
  await expect(listPage.rows).toHaveCount(14);
});

test("an assistant is assigned from the row", async ({ listPage, page, upstream }) => {
  await listPage.open("?routing=none");
  const row = listPage.rows.first();
  const id = (await row.getByRole("link").first().getAttribute("href"))?.split("/").at(-1);
  const assistants = await upstream.call<{ id: string; name: string }[]>("GET", "/assistant?limit=5");
  const chosen = assistants.find((assistant) => assistant.name);
  await row.hover();
  await row.getByRole("button", { name: "Assign assistant" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Assistant" }).fill(String(chosen?.name));
  await page.getByRole("option", { name: chosen?.name }).first().click();
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect
    .poll(async () => (await upstream.call<{ assistantId?: string }>("GET", `/phone-number/${id}`)).assistantId)
    .toBe(chosen?.id);
  const [patch] = await upstream.requests("PATCH");
  expect(Object.keys(patch?.body as object).sort()).toEqual(["assistantId", "provider", "squadId", "workflowId"]);
});

test.describe("ten thousand numbers", () => {
  test.use({ worldSize: 10_000 });

  test("are counted, searched and paged to the end", async ({ listPage, page, upstream }) => {
    const [first] = (await upstream.numbers()).filter((row) => /^\+1\d{10}$/.test(String(row.number)));
    await listPage.open();
    await expect(page.getByText("1–25 of 10,000")).toBeVisible({ timeout: 30_000 });
    await listPage.search.fill(String(first?.number));
    await expect(listPage.rows).toHaveCount(1);
    await listPage.open("?size=100&page=100");
    await expect(page.getByText("9,901–10,000 of 10,000")).toBeVisible();
    await expect(listPage.rows).toHaveCount(100);
  });
});

test("SMS and assistant filter too, and the number is copied as the carrier writes it", async ({
  listPage,
  page,
  context,
  upstream,
}) => {
  const rows = await upstream.numbers();
  const assigned = rows.find(
    (row) => row.provider === "twilio" && row.assistantId && /^\+1\d{10}$/.test(String(row.number)),
  );
  const assistants = await upstream.call<{ id: string; name?: string }[]>("GET", "/assistant?limit=100");
  const assistant = assistants.find(({ id, name }) => name && rows.some((row) => row.assistantId === id));
  const ofAssistant = rows.filter((row) => row.assistantId === assistant?.id);

  await listPage.open();
  await listPage.filter("Assistant", String(assistant?.name));
  await expect(page).toHaveURL(new RegExp(`assistant=${assistant?.id}`));
  await expect(listPage.rows).toHaveCount(ofAssistant.length);
  await page.getByRole("button", { name: "Clear all" }).click();
  await listPage.filter("SMS", "Off");
  await expect(page).toHaveURL(/sms=off/);
  await expect(listPage.row("Telnyx")).toHaveCount(0);

  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await listPage.open(`?q=${assigned?.id}`);
  await expect(listPage.rows).toHaveCount(1);
  await listPage.rows.first().hover();
  await listPage.rows.first().getByRole("button", { name: "Copy number" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(assigned?.number);
});

test("on a small screen a filter's count does not push the list down", async ({ listPage, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await listPage.open();
  const before = await listPage.search.boundingBox();
  await listPage.filter("Provider", "Twilio");
  await expect(page.getByText(/^\d+ of 64$/)).toBeVisible();
  expect((await listPage.search.boundingBox())?.y).toBe(before?.y);
});

test("an open filter stays when the rows move, and goes when its own place does", async ({ listPage, page }) => {
  await listPage.open();
  const options = page.getByRole("listbox", { name: "Provider" });
  const open = () => page.getByRole("combobox", { name: "Provider", exact: true }).click();
  const scrollRows = () =>
    listPage.table.evaluate((table) => {
      const scrolled = new Promise((resolve) =>
        document.addEventListener("scroll", resolve, { capture: true, once: true }),
      );
      table.parentElement?.scrollBy(0, 200);
      return scrolled.then(() => undefined);
    });
  await open();
  await expect(options).toBeVisible();
  await scrollRows();
  await expect(options).toBeVisible();
  await page.keyboard.press("Escape");

  // on a small screen the filters scroll with the page
  await page.setViewportSize({ width: 390, height: 600 });
  await open();
  await expect(options).toBeVisible();
  await page.mouse.wheel(0, 300);
  await expect(options).toBeHidden();
});
