import { paths } from "../lib/paths";
import { alertOf } from "./alert-of";
import { CapturedAction } from "./captured-action";
import { expect, test } from "./fixtures";
import { CallsPage } from "./pages/calls-page";
import type { Upstream } from "./upstream";

type Row = { id: string; provider: string; number?: string; name?: string; status?: string; assistantId?: string };

const followed = { timeout: 30_000 };

async function numberOf(upstream: Upstream, provider: string): Promise<Row> {
  const rows = await upstream.numbers<Row>();
  const assistants = await upstream.call<{ id: string }[]>("GET", "/assistant?limit=1000");
  const known = new Set(assistants.map(({ id }) => id));
  const found = rows.find(
    (row) =>
      row.provider === provider &&
      /^\+1\d{10}$/.test(row.number ?? "") &&
      row.status === "active" &&
      known.has(row.assistantId ?? ""),
  );
  if (!found) throw new Error(`the world has no assigned US number of ${provider}`);
  return found;
}

const started = async (upstream: Upstream) =>
  (await upstream.requests("POST")).filter(({ path }) => path === "/call").map(({ body }) => body);

test("calls of every number come with the page, and older ones on demand", async ({ page, workspace }) => {
  const calls = new CallsPage(page, workspace);
  expect(await (await page.request.get(paths.calls(workspace))).text()).toContain("The customer hung up");
  await calls.open();
  await expect(calls.rows).toHaveCount(100);
  await expect(page.getByText(/^100 calls since \d+ \w+ \d{4}$/)).toBeVisible();
  await expect(page.getByText("from the 100 calls fetched")).toBeVisible();
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(calls.rows).toHaveCount(200);
  await expect(page.getByText("from the 200 calls fetched")).toBeVisible();

  await calls.rows.first().getByRole("button", { name: "Details of the call with" }).click();
  await expect(calls.table.getByText("Call id")).toBeVisible();
  await calls.rows.first().getByRole("link").first().click();
  await expect(page.getByRole("tab", { name: "Calls" })).toHaveAttribute("aria-selected", "true");
  await expect(calls.rows.first()).toBeVisible();
});

test("opened details leave every column as wide as it was", async ({ page, workspace }) => {
  const calls = new CallsPage(page, workspace);
  for (const width of [1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await calls.open();
    const outcome = calls.table.getByRole("columnheader", { name: "Outcome" });
    const before = (await outcome.boundingBox())?.width;
    await calls.rows.first().getByRole("button", { name: "Details of the call with" }).click();
    await expect(calls.table.getByText("Call id")).toBeVisible();
    expect((await outcome.boundingBox())?.width, `at ${width}`).toBe(before);
  }
});

test("filters stand in the address, survive a reload and are undone by Back", async ({ page, workspace, upstream }) => {
  const { id, name } = await numberOf(upstream, "twilio");
  const calls = new CallsPage(page, workspace);
  await calls.open();
  await page.getByLabel("Direction").selectOption("Outbound");
  await expect(page).toHaveURL(/direction=outbound/);
  await expect(calls.rows.filter({ hasText: "Inbound" })).toHaveCount(0);
  await page.getByLabel("Outcome").selectOption("Missed");
  await expect(page.getByText(/of the [\d,]+ calls since/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Outcome")).toHaveValue("missed");
  await expect(calls.rows.first()).toContainText(/Voicemail|busy|did not answer/);
  await page.goBack();
  await expect(page).toHaveURL(/direction=outbound$/);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(calls.rows).toHaveCount(100);

  await page.getByRole("combobox", { name: "Number" }).fill(String(name));
  await page
    .getByRole("option", { name: String(name) })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`number=${id}`));
  await expect(calls.rows.filter({ hasNotText: String(name) })).toHaveCount(0);
  await expect(calls.rows.first()).toContainText(String(name));

  await calls.open("?to=2001-01-01");
  await expect(page.getByRole("heading", { name: "No call fits these filters" })).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).last().click();
  await expect(calls.rows).toHaveCount(100);
});

test("a day of the chart shows only its calls, and the chart is a table too", async ({ page, workspace }) => {
  const calls = new CallsPage(page, workspace);
  await calls.open();
  const bar = page.getByRole("link", { name: /: [1-9]\d* calls? so far|: [1-9]\d* calls?$/ }).last();
  const [, amount] = /: (\d+) call/.exec(String(await bar.getAttribute("aria-label"))) ?? [];
  await bar.click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  await expect(calls.rows).toHaveCount(Math.min(100, Number(amount)));
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("table", { name: "Calls per day in figures" })).toContainText(String(amount));
});

test("a test call is followed until it ends and stands among the calls", async ({ page, workspace, upstream }) => {
  const { id, assistantId } = await numberOf(upstream, "twilio");
  const calls = new CallsPage(page, workspace);
  await calls.openTab(id);
  await expect(calls.testCall).toContainText("really calls");
  await expect(calls.testCall.getByRole("combobox", { name: "Assistant" })).not.toHaveValue("");
  await calls.call("(415) 555-0123");
  await expect(calls.followed).toContainText("Calling +1 415 555 0123");
  await expect(calls.followed.getByRole("listitem").filter({ hasText: "In progress" })).toHaveAttribute(
    "aria-current",
    "step",
    followed,
  );
  await expect(calls.followed).toContainText(/The customer hung up\. Talked for 0:\d\d\. Cost \S+\./, followed);
  expect(await started(upstream)).toEqual([{ phoneNumberId: id, customer: { number: "+14155550123" }, assistantId }]);
  await expect(calls.rows.first()).toContainText("+1 415 555 0123");
  await expect(calls.rows.first()).toContainText("The customer hung up");
});

test("Enter starts the call and does not save the number; a double click starts one", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await numberOf(upstream, "twilio");
  const calls = new CallsPage(page, workspace);
  await calls.openTab(id);
  await page.getByLabel("Name", { exact: true }).fill("Not to be saved");
  await calls.customerNumber.fill("+14155550191");
  await calls.customerNumber.press("Enter");
  await expect(calls.followed).toContainText("The customer did not answer", followed);
  expect(await upstream.requests("PATCH")).toEqual([]);
  await calls.customerNumber.fill("+14155550190");
  await calls.startButton.dblclick();
  await expect(calls.followed).toContainText("The customer was busy", followed);
  expect(await started(upstream)).toHaveLength(2);
});

test("what cannot be called is said under the field, and nothing is sent", async ({ page, workspace, upstream }) => {
  const { id } = await numberOf(upstream, "twilio");
  const calls = new CallsPage(page, workspace);
  await calls.openTab(id);
  await calls.startButton.click();
  await expect(calls.customerNumber).toHaveAccessibleDescription("Enter the customer's number.");
  await calls.call("12");
  await expect(calls.customerNumber).toHaveAttribute("aria-invalid", "true");
  expect(await started(upstream)).toEqual([]);
});

test("a free number says its limits before the click and the upstream's refusals after it", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id, assistantId } = await numberOf(upstream, "vapi");
  const calls = new CallsPage(page, workspace);
  await calls.openTab(id);
  await expect(calls.testCall).toContainText("about ten");
  await calls.call("+44 20 7946 0018");
  await expect(alertOf(calls.testCall)).toContainText("Free Vapi numbers call US numbers only.");
  for (let call = 0; call < 10; call++)
    await upstream.call("POST", "/call", { phoneNumberId: id, assistantId, customer: { number: "+14155550190" } });
  await calls.call("+14155550123");
  await expect(alertOf(calls.testCall)).toContainText("no outbound calls left today");
  await expect(calls.followed).toHaveCount(0);
});

test("a call whose answer got lost is found again", async ({ page, workspace, upstream }) => {
  const { id } = await numberOf(upstream, "twilio");
  const calls = new CallsPage(page, workspace);
  await calls.openTab(id);
  await upstream.fault({ kind: "reset", afterWork: true, method: "POST", path: "/call", times: 1 });
  await calls.call("+14155550190");
  await expect(calls.followed).toContainText("The customer was busy", followed);
  expect(await started(upstream)).toHaveLength(1);
});

test("a call that cannot be found is not sent again, and what to look at is said", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await numberOf(upstream, "twilio");
  const calls = new CallsPage(page, workspace);
  await calls.openTab(id);
  await upstream.fault({ kind: "reset", method: "POST", path: "/call", times: 1 });
  await calls.call("+14155550190");
  await expect(alertOf(calls.testCall)).toContainText("It is not known whether the call", followed);
  await expect(alertOf(calls.testCall)).toContainText("Look under Calls");
  expect(await started(upstream)).toHaveLength(1);
});

test("a viewer looks and cannot call, not even by hand", async ({ page, person, workspace, upstream, membersPage }) => {
  const { id } = await numberOf(upstream, "twilio");
  const calls = new CallsPage(page, workspace);
  await calls.openTab(id);
  const start = await CapturedAction.of(page, () => calls.call("+14155550123"));
  await membersPage.changeRole(person, "Viewer");
  expect(await (await start.send(page.request)).text()).toContain("forbidden");
  await calls.openTab(id);
  await expect(calls.rows.first()).toBeVisible();
  await expect(calls.startButton).toHaveAttribute("aria-disabled", "true");
  await expect(calls.customerNumber).toBeDisabled();
  expect(await started(upstream)).toEqual([]);
});

test("an upstream that is down is said so, and trying again brings the calls", async ({
  page,
  workspace,
  upstream,
}) => {
  const calls = new CallsPage(page, workspace);
  await upstream.fault({ kind: "html-502", path: "/call" });
  await calls.open();
  await expect(alertOf(page).first()).toBeVisible(followed);
  const again = page.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible(followed);
  await upstream.heal();
  await again.click();
  await expect(calls.rows).toHaveCount(100, followed);
});

test("two strangers do not see each other's calls", async ({ workspace, anotherPerson }) => {
  const { page } = await anotherPerson("Admin");
  for (const address of [paths.calls(workspace), paths.api.calls(workspace)])
    expect((await page.request.get(address)).status(), address).toBe(404);
});

test.describe("a world without numbers", () => {
  test.use({ worldSize: 0 });

  test("says what will stand there", async ({ page, workspace }) => {
    await new CallsPage(page, workspace).open();
    await expect(page.getByRole("heading", { name: "No calls yet" })).toBeVisible();
  });
});
