import { paths } from "../lib/paths";
import { CapturedAction } from "./captured-action";
import { expect, test } from "./fixtures";
import type { Upstream } from "./upstream";

const writes = async (upstream: Upstream) =>
  (await upstream.requests()).filter((request) => request.method !== "GET").map(({ method, path }) => [method, path]);

async function twilioNumber(upstream: Upstream): Promise<{ id: string; number: string }> {
  const found = (await upstream.numbers()).find((row) => row.provider === "twilio" && row.name && row.number);
  return found as { id: string; number: string };
}

test("who becomes a viewer can change nothing from the next request on, and is told why", async ({
  page,
  person,
  workspace,
  upstream,
  membersPage,
  importPage,
}) => {
  const { id, number } = await twilioNumber(upstream);
  await page.goto(paths.phoneNumber(workspace, id));
  await page.getByLabel("Name", { exact: true }).fill("Changed by an operator");
  const rename = await CapturedAction.of(page, () => page.getByRole("button", { name: "Save changes" }).click());
  const release = await CapturedAction.of(page, async () => {
    await page.getByRole("button", { name: "Release number" }).click();
    await page.getByRole("dialog").getByRole("textbox").fill(number);
    await page.getByRole("dialog").getByRole("button", { name: "Release", exact: true }).click();
  });

  await membersPage.changeRole(person, "Viewer");
  for (const action of [rename, release]) expect(await (await action.send(page.request)).text()).toContain("forbidden");
  expect(await writes(upstream)).toEqual([]);

  page.once("dialog", (dialog) => dialog.accept());
  await page.goto(paths.phoneNumber(workspace, id));
  await expect(page.getByText("You can look at this number, not change it.")).toBeVisible();
  const button = page.getByRole("button", { name: "Release number" });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/needs operator/);
  await expect(page.getByRole("combobox", { name: "Assistant" })).toBeDisabled();
  await expect(page.getByRole("button", { name: /^(Clear choice|Open list)$/ })).toHaveCount(0);
  await importPage.open("twilio");
  await expect(importPage.submitButton).toHaveAttribute("aria-disabled", "true");
  await expect(importPage.submitButton).toHaveAccessibleDescription(/Viewers cannot add numbers/);
  await page.goto(paths.phoneNumbers(workspace));
  await expect(page.getByRole("table", { name: "Phone numbers" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Assign assistant" })).toHaveCount(0);

  await membersPage.changeRole(person, "Operator");
  expect(await (await rename.send(page.request)).text()).toContain('"ok":true');
  expect(await writes(upstream)).toEqual([["PATCH", `/phone-number/${id}`]]);
});

test("who is disabled is out with the next request, page, route and action alike", async ({
  page,
  person,
  workspace,
  upstream,
  membersPage,
}) => {
  const { id } = await twilioNumber(upstream);
  await page.goto(paths.phoneNumber(workspace, id));
  await page.getByLabel("Name", { exact: true }).fill("Changed too late");
  const rename = await CapturedAction.of(page, () => page.getByRole("button", { name: "Save changes" }).click());

  await membersPage.setAccess(person, "Disable");
  const once = { maxRedirects: 0 };
  expect((await page.request.get(paths.phoneNumbers(workspace), once)).status()).toBe(307);
  expect((await page.request.get(paths.api.phoneNumbers(workspace), once)).status()).toBe(401);
  expect(await (await rename.send(page.request)).text()).not.toContain('"ok":true');
  expect(await writes(upstream)).toEqual([]);

  await membersPage.setAccess(person, "Enable");
  expect((await page.request.get(paths.phoneNumbers(workspace), once)).status()).toBe(307);
});

test("a password set by an administrator ends every session of that person", async ({
  page,
  person,
  membersPage,
  leaks,
}) => {
  const once = { maxRedirects: 0 };
  expect((await page.request.get(paths.profile, once)).status()).toBe(200);
  await membersPage.setPassword(person, leaks.keep("the new password", `${person.password} anew`));
  expect((await page.request.get(paths.profile, once)).status()).toBe(307);
});

test("an action answers for a foreign workspace as for an unknown one, and sends nothing", async ({
  page,
  workspace,
  upstream,
  anotherPerson,
}) => {
  const { id } = await twilioNumber(upstream);
  await page.goto(paths.phoneNumber(workspace, id));
  await page.getByLabel("Name", { exact: true }).fill("Changed by a stranger");
  const rename = await CapturedAction.of(page, () => page.getByRole("button", { name: "Save changes" }).click());
  const other = await anotherPerson("Admin");
  const foreign = await (await rename.send(other.page.request)).text();
  const elsewhere = (body: string) => body.replaceAll(JSON.stringify(workspace), JSON.stringify("no-such-workspace"));
  const unknown = await (await rename.send(other.page.request, elsewhere)).text();
  const failureIn = (answer: string) => /\{"ok":false.*/.exec(answer)?.[0];
  expect(failureIn(foreign)).toContain("not-found");
  expect(failureIn(foreign)).toBe(failureIn(unknown));
  expect(await writes(upstream)).toEqual([]);
});

test("an unknown id of one's own workspace is not found, and nothing else is touched", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await twilioNumber(upstream);
  await page.goto(paths.phoneNumber(workspace, id));
  await page.getByLabel("Name", { exact: true }).fill("Changed nowhere");
  const rename = await CapturedAction.of(page, () => page.getByRole("button", { name: "Save changes" }).click());
  const unknown = id.replace(/^.{8}/, "00000000");
  const answer = await (await rename.send(page.request, (body) => body.replaceAll(id, unknown))).text();
  expect(answer).toContain("not-found");
  const odd = await (await rename.send(page.request, (body) => body.replaceAll(id, "../assistant"))).text();
  expect(odd).toContain("invalid-input");
  expect(await writes(upstream)).toEqual([]);
});
