import { readFileSync } from "node:fs";
import { paths } from "../lib/paths";
import { alertOf } from "./alert-of";
import { CapturedAction } from "./captured-action";
import { expect, test as base } from "./fixtures";
import { BulkPage } from "./pages/bulk-page";
import { RunPage, twilioRows } from "./pages/run-page";
import { signInByRequest } from "./sign-in-by-request";
import type { Upstream } from "./upstream";

const test = base.extend<{ runPage: RunPage; token: string }>({
  runPage: async ({ page, workspace }, use) => use(new RunPage(page, workspace)),
  token: async ({ leaks }, use) => use(leaks.keep("the auth token", "an-auth-token-of-a-run")),
});

test.describe.configure({ timeout: 240_000 });

/** A lost answer on a busy machine settles within a minute. */
const toTheEnd = { timeout: 100_000 };
const slowly = { kind: "latency", ms: 700, method: "POST", path: "/phone-number" };
const created = async (upstream: Upstream) => (await upstream.requests("POST")).length;

test("a run is seen live from every page, through a reload and a new sign-in", async ({
  page,
  person,
  workspace,
  upstream,
  runPage,
  token,
}) => {
  await upstream.fault(slowly);
  const address = await runPage.import(twilioRows(200), token);
  await expect(runPage.status).toContainText(/^running: \d+ of 200 rows/);
  await expect(page.getByText("You can leave this page, the run goes on.")).toBeVisible();
  const shown = async () => Number(await runPage.progress.getAttribute("aria-valuenow"));
  await expect.poll(shown).toBeGreaterThan(2);
  await expect(runPage.pill).toHaveCount(0);

  for (const elsewhere of [paths.phoneNumbers(workspace), paths.calls(workspace), paths.profile]) {
    await page.goto(elsewhere);
    await expect(runPage.pill, elsewhere).toHaveAccessibleName(/^Importing \d+ of 200$/);
    await expect(runPage.pill).toHaveAttribute("href", address);
  }
  await page.context().clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/sign-in/);
  await signInByRequest(page.context().request, person);
  await page.goto(paths.phoneNumbers(workspace));
  await expect(runPage.pill).toBeVisible();
  await upstream.heal();
  await expect(runPage.pill).toHaveAccessibleName("Imported 200 of 200", toTheEnd);
  await expect(page.getByText("264", { exact: true })).toBeVisible();
  await expect(runPage.pill).toHaveCount(0, toTheEnd);

  await runPage.open("numbers.csv");
  await expect(runPage.status).toContainText(/^finished: 200 of 200 rows, 200 done$/);
  await expect(page.getByText(person.name).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Imports" }).first()).toHaveAttribute("aria-current", "page");
});

test("pause, resume and cancel", async ({ page, upstream, runPage, token }) => {
  await upstream.fault(slowly);
  await runPage.import(twilioRows(60), token);
  await expect.poll(() => created(upstream)).toBeGreaterThan(1);
  await runPage.button("Pause").click();
  await expect(runPage.status).toContainText(/^paused/);
  await expect(runPage.count("Sending")).toHaveText("0", toTheEnd);
  const before = await created(upstream);
  await expect(page.getByText("nothing more is sent until somebody resumes the run")).toBeVisible();
  await page.reload();
  await expect(runPage.status).toContainText(/^paused/);
  expect(await created(upstream)).toBe(before);

  await runPage.button("Resume").click();
  await expect(runPage.status).toContainText(/^running/);
  await expect.poll(() => created(upstream)).toBeGreaterThan(before);
  await runPage.button("Cancel").click();
  await expect(page.getByRole("dialog")).toContainText("A cancelled run cannot be continued.");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel run" }).click();
  await expect(runPage.status).toContainText(/^cancelled/);
  await expect(runPage.count("Cancelled")).not.toHaveText("0");
  await expect(page.getByText(/^Took /)).toBeVisible(toTheEnd);
  await expect(runPage.button("Resume")).toHaveCount(0);
  expect(await created(upstream)).toBeLessThan(60);
});

test("failed rows say what to do, stand in the report, and are sent again with the access typed anew", async ({
  page,
  upstream,
  runPage,
  token,
}) => {
  await upstream.fault({ kind: "echo", method: "POST", path: "/phone-number", times: 2 });
  const address = await runPage.import(twilioRows(5), token);
  await expect(runPage.status).toContainText("finished: 5 of 5 rows, 3 done, 2 failed", toTheEnd);
  await runPage.filter("Failed");
  await expect(page).toHaveURL(/\?state=failed$/);
  await expect(runPage.rows).toHaveCount(2);
  await page.reload();
  await expect(runPage.rows).toHaveCount(2);
  await expect(page.getByRole("radio", { name: /^Failed 2/ })).toBeChecked();
  await expect(runPage.rows.first()).toContainText(/Vapi .*\. /);
  await page.goBack();
  await expect(runPage.rows).toHaveCount(5);
  await expect(
    runPage.rows
      .filter({ hasText: "Done" })
      .first()
      .getByRole("link", { name: /^Open Row/ }),
  ).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download report" }).click();
  const report = readFileSync(await (await download).path(), "utf8")
    .trim()
    .split("\r\n");
  expect((await download).suggestedFilename()).toBe("numbers-report.csv");
  expect(report).toHaveLength(6);
  expect(report.filter((line) => line.includes('"failed"'))).toHaveLength(2);
  expect(report.filter((line) => line.includes('"imported"'))).toHaveLength(3);
  expect(report.join("\n")).not.toContain(token);

  await upstream.forget();
  await runPage.button("Retry failed").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Account SID", { exact: true }).fill(`AC${"0".repeat(32)}`);
  await dialog.getByRole("button", { name: "Retry failed" }).click();
  await expect(alertOf(dialog)).toContainText("Access to Twilio is needed once more.");
  expect(await created(upstream)).toBe(0);
  await dialog.getByLabel("Auth token", { exact: true }).fill(token);
  await dialog.getByRole("button", { name: "Retry failed" }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(runPage.status).toContainText("finished: 5 of 5 rows, 5 done", toTheEnd);
  expect(await created(upstream)).toBe(2);
  expect(new URL(page.url()).pathname).toBe(address);
});

test("a row that the check refused is put right and sent", async ({ page, upstream, runPage, token }) => {
  const [good, bad] = twilioRows(2);
  if (!good || !bad) throw new Error("two rows were asked for");
  await runPage.import([good, { ...bad, name: "n".repeat(41) }], token);
  await expect(runPage.status).toContainText("finished: 2 of 2 rows, 1 done, 1 failed", toTheEnd);
  await runPage.rows
    .filter({ hasText: "Failed" })
    .getByRole("button", { name: /^Edit and retry/ })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Name", { exact: true }).fill("Short enough");
  await dialog.getByLabel("Account SID", { exact: true }).fill(`AC${"0".repeat(32)}`);
  await dialog.getByLabel("Auth token", { exact: true }).fill(token);
  await dialog.getByRole("button", { name: "Retry row" }).click();
  await expect(dialog).toBeHidden();
  await expect(runPage.status).toContainText("finished: 2 of 2 rows, 2 done", toTheEnd);
  const sent = (await upstream.requests("POST")).map(({ body }) => body);
  expect(sent).toMatchObject([{ name: good.name }, { name: "Short enough", number: bad.number }]);
});

test("a change is rolled back once, and each of the two runs leads to the other", async ({
  page,
  workspace,
  upstream,
  listPage,
  runPage,
}) => {
  const before = await upstream.numbers();
  const [assistant] = await upstream.call<{ name: string }[]>("GET", "/assistant");
  const bulk = new BulkPage(page);
  await listPage.open();
  const labels = ["Hartwell Legal · intake", "Aldergrove Dental · front desk"];
  await bulk.select(...labels);
  await bulk.choose("Assign");
  await bulk.assign(String(assistant?.name));
  await bulk.dialog.getByRole("button", { name: /^Apply to/ }).click();
  await expect(bulk.dialog).toBeHidden();
  await runPage.open(`Assign ${String(assistant?.name)}`);
  await expect(runPage.status).toContainText(/^finished/, toTheEnd);
  const origin = new URL(page.url()).pathname;
  await expect(runPage.rows.filter({ hasText: "Assistant" }).first()).toContainText(String(assistant?.name));

  await runPage.button("Roll back").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("A number that was changed again since is left alone.");
  await expect(dialog).toContainText("Production");
  await dialog.getByRole("button", { name: /^Roll back \d/ }).dblclick();
  await expect(page).not.toHaveURL(origin);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Roll back: Assign");
  await expect(runPage.status).toContainText(/^finished/, toTheEnd);
  const after = await upstream.numbers();
  const routing = (rows: Record<string, unknown>[]) =>
    Object.fromEntries(rows.map(({ id, assistantId, squadId }) => [id, [assistantId ?? null, squadId ?? null]]));
  expect(routing(after)).toEqual(routing(before));

  await page.getByRole("link", { name: /^Assign .*: \d numbers?$/ }).click();
  await expect(page).toHaveURL(origin);
  await expect(runPage.button("Roll back")).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("link", { name: "See what was put back" }).click();
  await expect(page).not.toHaveURL(origin);
  await runPage.openList();
  await expect(page.getByRole("table", { name: "Runs" }).getByRole("row")).toHaveCount(3);
  expect(page.url()).toContain(workspace);
});

test("a refused key pauses the run, says the cure, and loses nothing", async ({ page, upstream, runPage, token }) => {
  await upstream.fault(slowly);
  await runPage.import(twilioRows(12), token);
  await upstream.fault({ kind: "key-refused" });
  await expect(runPage.status).toContainText(/^paused/, toTheEnd);
  await expect(page.getByText("Vapi refused the key of this workspace.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Replace key" })).toHaveAttribute("href", paths.workspaces);
  await upstream.heal();
  await runPage.button("Resume").click();
  await expect(runPage.status).toContainText("finished: 12 of 12 rows, 12 done", toTheEnd);
  const numbers = (await upstream.numbers()).map(({ number }) => number);
  expect(new Set(numbers.filter((number) => twilioRows(12).some((row) => row.number === number))).size).toBe(12);
});

test("a look that fails leaves the figures and says so", async ({ page, upstream, runPage, token }) => {
  await upstream.fault(slowly);
  await runPage.import(twilioRows(30), token);
  await expect(runPage.rows.first()).toBeVisible();
  const isLook = /\/api\/workspaces\/[^/]+\/runs\//;
  await page.route(isLook, (route) => route.abort());
  await expect(page.getByText("These figures are those of the last look.")).toBeVisible(toTheEnd);
  await expect(runPage.rows.first()).toBeVisible();
  await page.unroute(isLook);
  await page.getByRole("button", { name: "Look now" }).click();
  await expect(page.getByText("These figures are those of the last look.")).toHaveCount(0);
  await upstream.heal();
  await expect(runPage.status).toContainText(/^finished/, toTheEnd);
});

test("who may only look sees everything and steers nothing, not even by hand", async ({
  page,
  person,
  membersPage,
  upstream,
  runPage,
  token,
}) => {
  await upstream.fault(slowly);
  const address = await runPage.import(twilioRows(40), token);
  const pause = await CapturedAction.of(page, () => runPage.button("Pause").click());
  await membersPage.changeRole(person, "Viewer");
  await page.goto(address);
  await expect(runPage.status).toContainText(/^running/);
  for (const name of ["Pause", "Cancel"]) {
    await expect(runPage.button(name)).toHaveAttribute("aria-disabled", "true");
    await expect(runPage.button(name)).toHaveAccessibleDescription(/needs operator/);
  }
  expect(await (await pause.send(page.request)).text()).toContain("forbidden");
  await page.reload();
  await expect(runPage.status).toContainText(/^running/);
  expect((await page.request.get(paths.api.runReport(...partsOf(address)))).status()).toBe(200);
  await runPage.openList();
  await expect(page.getByRole("link", { name: "Import CSV" })).toHaveCount(0);
});

test("somebody else's run, an unknown one and rubbish are alike not found", async ({
  page,
  anotherPerson,
  runPage,
  token,
}) => {
  const address = await runPage.import(twilioRows(1), token);
  const [workspace, run] = partsOf(address);
  const other = await anotherPerson("Admin");
  for (const path of [
    address,
    paths.imports(workspace),
    paths.api.runs(workspace),
    `${paths.api.runs(workspace)}?active`,
  ])
    expect((await other.page.request.get(path)).status(), path).toBe(404);
  for (const path of [paths.api.run(workspace, run), paths.api.runReport(workspace, run)])
    expect((await other.page.request.get(path)).status(), path).toBe(404);
  const unknown = [run.replace(/^.{8}/, "00000000"), "nonsense", "..%2f", "%00"];
  for (const id of unknown) {
    expect((await page.request.get(paths.api.run(workspace, id))).status(), id).toBeGreaterThanOrEqual(400);
    expect((await page.request.get(paths.api.run(workspace, id))).status(), id).toBeLessThan(500);
    expect([400, 404], id).toContain((await page.request.get(paths.run(workspace, id))).status());
  }
});

test("a workspace without runs says how one begins", async ({ page, workspace, runPage }) => {
  await runPage.openList();
  await expect(page.getByRole("heading", { name: "No runs yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Import CSV" })).toHaveAttribute("href", paths.newImport(workspace));
  await expect(page.getByRole("link", { name: "Choose numbers" })).toHaveAttribute(
    "href",
    paths.phoneNumbers(workspace),
  );
});

function partsOf(address: string): [workspace: string, run: string] {
  const [, workspace = "", , run = ""] = address.split("/");
  return [workspace, run];
}
