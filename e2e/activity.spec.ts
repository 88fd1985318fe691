import { paths } from "../lib/paths";
import { CapturedAction } from "./captured-action";
import { expect, test } from "./fixtures";
import { ActivityPage } from "./pages/activity-page";
import type { Upstream } from "./upstream";

type Row = { id: string; name: string; number: string; smsEnabled?: boolean };

async function twilioNumber(upstream: Upstream): Promise<Row> {
  const rows = await upstream.numbers<Row & { provider: string; assistantId?: string }>();
  const found = rows.find(
    (row) => row.provider === "twilio" && row.assistantId && /^\+1\d{10}$/.test(row.number) && row.name,
  );
  if (!found) throw new Error("the world has no assigned US Twilio number");
  return found;
}

const shown = (e164: string) => e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");

test("what was done stands there with who and before and after, per number and per workspace", async ({
  page,
  person,
  workspace,
  upstream,
  listPage,
}) => {
  const phone = await twilioNumber(upstream);
  const { id, name, number, smsEnabled } = phone;
  const activity = new ActivityPage(page, workspace);
  await activity.rename(id, "Renamed desk");
  await activity.switchSms(id);

  await listPage.open(`?q=${id}`);
  const row = listPage.rows.first();
  const assistants = await upstream.call<{ id: string; name?: string }[]>("GET", "/assistant?limit=20");
  const rows = await upstream.call<{ assistantId?: string }>("GET", `/phone-number/${id}`);
  const chosen = assistants.find((assistant) => assistant.name && assistant.id !== rows.assistantId);
  await row.hover();
  await row.getByRole("button", { name: "Assign assistant" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Assistant" }).fill(String(chosen?.name));
  await page.getByRole("option", { name: chosen?.name }).first().click();
  await dialog.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(dialog).toBeHidden();

  const turned = smsEnabled === false ? "on" : "off";
  const sentences = [
    `${person.name} assigned ${chosen?.name} to ${shown(number)}`,
    `${person.name} turned SMS ${turned} for ${shown(number)}`,
    `${person.name} renamed ${shown(number)}`,
  ];
  const html = await (await page.request.get(paths.activity(workspace))).text();
  expect(html).toContain(`${chosen?.name}`);
  await activity.open();
  await expect(activity.items).toHaveCount(3);
  for (const [index, sentence] of sentences.entries()) await expect(activity.items.nth(index)).toContainText(sentence);

  const renamed = activity.items.nth(2);
  await renamed.getByRole("button", { name: "What changed" }).click();
  await expect(renamed.getByRole("definition")).toHaveText(`${name}becameRenamed desk`);
  await renamed.getByRole("link", { name: shown(number) }).click();
  await expect(page).toHaveURL(new RegExp(`number=${id}`));
  await expect(activity.items).toHaveCount(3);
  await expect(page.getByRole("link", { name: "Open number" })).toHaveAttribute("href", new RegExp(id));

  await page.goto(`${paths.phoneNumber(workspace, id)}?tab=activity`);
  await expect(activity.items).toHaveCount(3);
  await expect(activity.items.first()).toContainText(sentences[0] ?? "");
});

test("Undo puts back exactly what was changed, and the form shows it", async ({ page, workspace, upstream }) => {
  const { id, name, number } = await twilioNumber(upstream);
  const activity = new ActivityPage(page, workspace);
  await activity.rename(id, "Renamed desk");
  await page.goto(`${paths.phoneNumber(workspace, id)}?tab=activity`);
  await activity.items.first().getByRole("button", { name: "Undo", exact: true }).click();
  await expect(activity.items).toHaveCount(2);
  await expect(activity.items.first()).toContainText(`restored name of ${shown(number)}`);
  await expect(activity.items.nth(1)).toContainText("Undone by");
  await expect(activity.items.nth(1).getByRole("button", { name: "Undo", exact: true })).toHaveCount(0);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  const patches = await upstream.requests("PATCH");
  expect(patches.map(({ body }) => body)).toEqual([
    { provider: "twilio", name: "Renamed desk" },
    { provider: "twilio", name },
  ]);
});

test("a change that somebody else moved on from is compared, not undone", async ({ page, workspace, upstream }) => {
  const { id, name } = await twilioNumber(upstream);
  const activity = new ActivityPage(page, workspace);
  await activity.rename(id, "Renamed desk");
  await upstream.call("PATCH", `/phone-number/${id}`, { name: "Named by somebody else" });
  const sent = (await upstream.requests("PATCH")).length;
  await activity.open();
  await activity.items.first().getByRole("button", { name: "Undo", exact: true }).click();
  const refusal = activity.items.first().getByRole("alert");
  await expect(refusal).toContainText("This number was changed again since.");
  for (const version of [`Before this change${name}`, "This change made itRenamed desk", "NowNamed by somebody else"])
    await expect(refusal).toContainText(version);
  expect(await upstream.requests("PATCH")).toHaveLength(sent);
  await expect(activity.items).toHaveCount(1);
});

test("a viewer looks and cannot undo, not even by hand", async ({ page, person, workspace, upstream, membersPage }) => {
  const { id } = await twilioNumber(upstream);
  const activity = new ActivityPage(page, workspace);
  await activity.rename(id, "Renamed desk");
  await activity.open();
  const undo = await CapturedAction.of(page, () =>
    activity.items.first().getByRole("button", { name: "Undo", exact: true }).click(),
  );
  const sent = (await upstream.requests("PATCH")).length;
  await membersPage.changeRole(person, "Viewer");
  expect(await (await undo.send(page.request)).text()).toContain("forbidden");
  await activity.open();
  await expect(activity.items).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toHaveCount(0);
  expect(await upstream.requests("PATCH")).toHaveLength(sent);
});

test("two strangers do not see each other's journal", async ({ page, workspace, upstream, anotherPerson }) => {
  const { id } = await twilioNumber(upstream);
  const activity = new ActivityPage(page, workspace);
  await activity.rename(id, "Renamed desk");
  await activity.open();
  const undo = await CapturedAction.of(page, () =>
    activity.items.first().getByRole("button", { name: "Undo", exact: true }).click(),
  );
  const other = await anotherPerson("Admin");
  for (const address of [paths.activity(workspace), paths.api.journal(workspace)]) {
    const foreign = await other.page.request.get(address);
    expect(foreign.status(), address).toBe(404);
    expect(await foreign.text(), address).not.toContain("Renamed desk");
  }
  expect(await (await undo.send(other.page.request)).text()).toContain("not-found");
});

test("an empty journal says what will stand there", async ({ page, workspace }) => {
  await new ActivityPage(page, workspace).open();
  await expect(page.getByRole("heading", { name: "Nothing was done here yet" })).toBeVisible();
});
