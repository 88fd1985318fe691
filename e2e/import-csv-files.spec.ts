import { alertOf } from "./alert-of";
import { expect, fileOf, rowsOf, test } from "./csv-files";

test("a reload keeps the file and its columns", async ({ csvPage, page }) => {
  await csvPage.open();
  await csvPage.bring("provider,line,label\nfree,,Kept\n");
  await csvPage.column("area_code").selectOption({ label: "label" });
  await csvPage.column("name").selectOption({ label: "label" });
  await csvPage.column("number").selectOption({ label: "line" });
  await csvPage.check();
  await page.reload();
  await expect(page.getByText("numbers.csv")).toBeVisible();
  await expect(csvPage.column("name")).toHaveValue("2");
  await expect(csvPage.column("area_code")).toHaveValue("");
  await page.getByRole("button", { name: "Choose another file" }).click();
  await expect(page).toHaveURL(/\/imports\/new$/);
  await expect(page.getByLabel("CSV file")).toBeAttached();
});

test("a file that cannot be read says what, why and what next; what was pasted stays", async ({ csvPage, page }) => {
  await csvPage.open();
  await page.getByLabel("Paste rows").fill("still here");
  const refused: [content: string | Buffer, sentence: string][] = [
    ["", "The file is empty."],
    ["provider,number\n", "The file has a header and no rows."],
    ["PK\u0003\u0004 and more", "This is an Excel workbook or a ZIP file, not a CSV file."],
    [`number\n${"1\n".repeat(50_001)}`, "The file has more than 50,000 rows."],
    [Buffer.alloc(20 * 1024 * 1024 + 1, "x"), "The file is larger than 20 MB."],
    ['name,number\n"open,1\n', "A quotation mark in row"],
  ];
  for (const [content, sentence] of refused) {
    await csvPage.bring(content);
    await expect(alertOf(page)).toContainText(sentence);
    await expect(alertOf(page)).toContainText(/Nothing was imported|Choose one with a header/);
  }
  await expect(page.getByLabel("Paste rows")).toHaveValue("still here");
  await csvPage.bring(fileOf(rowsOf(1)));
  await expect(csvPage.checkRows).toBeVisible();
  await expect(alertOf(page)).toHaveCount(0);
});

test("what no browser sends is refused while it arrives", async ({ page, workspace }) => {
  const post = (data: Buffer | string, more: Record<string, string> = {}) =>
    page.request.post(`/api/workspaces/${workspace}/import-files?name=x.csv`, {
      data,
      headers: { "content-type": "application/octet-stream", ...more },
    });
  const tooLarge = await post(Buffer.alloc(20 * 1024 * 1024 + 1, `${"x".repeat(1023)}\n`));
  expect(tooLarge.status()).toBe(400);
  expect(await tooLarge.json()).toMatchObject({ error: { message: "The file is larger than 20 MB." } });
  const large = await post(Buffer.from(`number,name\n${`1,${"x".repeat(1000)}\n`.repeat(11_000)}`));
  expect(await large.json()).toMatchObject({ rows: 11_000 });
  expect((await post("number\n1\n", { "sec-fetch-site": "cross-site" })).status()).toBe(403);
  const check = (body: unknown) =>
    page.request.post(`/api/workspaces/${workspace}/import-files/nonsense/check`, { data: body });
  for (const body of [null, [], "x", { mapping: { provider: -1 }, access: {} }])
    expect((await check(body)).status()).toBe(400);
  expect((await check({ mapping: {}, access: {} })).status()).toBe(404);
});

test("a drop takes the file, several are refused, and an upload can be cancelled", async ({ csvPage, page }) => {
  await csvPage.open();
  const zone = page.locator("[data-over], div:has(> input[type=file])").first();
  const files = (count: number) =>
    page.evaluateHandle((most) => {
      const transfer = new DataTransfer();
      for (let index = 0; index < most; index++)
        transfer.items.add(new File([`provider,number\nfree,\n`], `dropped-${index}.csv`, { type: "text/csv" }));
      return transfer;
    }, count);
  const two = await files(2);
  await zone.dispatchEvent("dragenter", { dataTransfer: two });
  await expect(page.getByText("Let go to bring it in")).toBeVisible();
  await zone.dispatchEvent("drop", { dataTransfer: two });
  await expect(alertOf(page)).toContainText("These are several files.");

  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/import-files?*", async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  await zone.dispatchEvent("drop", { dataTransfer: await files(1) });
  await expect(page.getByRole("progressbar", { name: "Upload" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel upload" }).click();
  await expect(page.getByText("Choose a file or drop it here")).toBeVisible();
  release();
  await page.unroute("**/import-files?*");
  await zone.dispatchEvent("drop", { dataTransfer: await files(1) });
  await expect(page.getByText("dropped-0.csv")).toBeVisible();
});
