import { expect, test } from "./fixtures";

test("no match says which filter to drop", async ({ listPage, page }) => {
  await listPage.open("?q=no-number-is-called-this&provider=twilio");
  await expect(listPage.rows).toHaveCount(0);
  await expect(page.getByText(/No numbers? match/i)).toBeVisible();
});

test.describe("an empty workspace", () => {
  test.use({ worldSize: 0 });

  test("says the next step", async ({ listPage, page, workspace }) => {
    await listPage.open();
    await expect(page.getByText(/no numbers yet/i)).toBeVisible();
    await expect(page.getByRole("link", { name: "Add number" }).first()).toHaveAttribute(
      "href",
      `/${workspace}/phone-numbers/new`,
    );
  });
});

test("an upstream that is down is a designed page, and it recovers", async ({ page, upstream, workspace }) => {
  const { id } = (await upstream.numbers())[0] as { id: string };
  await upstream.fault({ kind: "html-502" });
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await expect(page.getByText(/Vapi/).first()).toBeVisible();
  await expect(page.getByText(/<html|at Object\./)).toHaveCount(0);
  await upstream.heal();
  await page.getByRole("button", { name: /Try again/ }).click();
  await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
});

test("a key that no longer works says so and leads to where it is replaced", async ({ page, upstream, workspace }) => {
  const { id } = (await upstream.numbers())[0] as { id: string };
  await upstream.fault({ kind: "key-refused" });
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await expect(page.getByText(/key/i).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Replace key/ })).toHaveAttribute("href", "/settings/workspaces");
});

test("an upstream that repeats the key in its refusals gives nothing away", async ({ page, upstream, workspace }) => {
  const { id } = (await upstream.numbers())[0] as { id: string };
  await upstream.fault({ kind: "echo" });
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await expect(page.getByText(/Vapi/).first()).toBeVisible();
  await page.goto(`/${workspace}/phone-numbers/new/telnyx`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const noun of ["phone-numbers", `phone-numbers/${id}`, "assistants", "squads", "credentials"]) {
    const answer = await page.request.get(`/api/workspaces/${workspace}/${noun}`);
    expect(await answer.text(), noun).not.toContain(upstream.key);
  }
});

test("a rate limit says when it goes on", async ({ page, upstream, workspace }) => {
  const { id } = (await upstream.numbers())[0] as { id: string };
  await upstream.fault({ kind: "rate-limited", retryAfterSeconds: 90 });
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await expect(page.getByText(/too many requests/).first()).toBeVisible();
  await expect(page.getByText(/goes on in \d+ s/).first()).toBeVisible();
});

test("an upstream that hangs is told as slow, and nothing stays blank", async ({ page, upstream, workspace }) => {
  const { id } = (await upstream.numbers())[0] as { id: string };
  await upstream.fault({ kind: "hang" });
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await expect(page.getByText(/took too long to answer/).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: /Try again/ })).toBeVisible();
});

test("a page of administrators is not there for anybody else", async ({ page }) => {
  expect((await page.goto("/settings/members"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("table", { name: "Members" })).toHaveCount(0);
});

test("an unknown page is a designed page", async ({ page, workspace }) => {
  for (const path of [`/${workspace}/nothing-here`, "/no-such-workspace/phone-numbers"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("hostile ids and parameters never reach another upstream endpoint", async ({ page, workspace, upstream }) => {
  const before = (await upstream.requests()).length;
  for (const id of ["..%2Fassistant", "%2e%2e%2f", "'; drop table users; --", "<script>", "%00", "a".repeat(3000)]) {
    for (const address of [
      `/${workspace}/phone-numbers/${encodeURIComponent(id)}`,
      `/api/workspaces/${workspace}/phone-numbers/${encodeURIComponent(id)}`,
    ]) {
      expect((await page.request.get(address)).status(), address).toBeLessThan(500);
    }
  }
  const paths = (await upstream.requests()).slice(before).map((request) => request.path);
  expect(paths.filter((path) => !/^\/(v2\/)?(phone-number|assistant|squad)$/.test(path))).toEqual([]);
});
