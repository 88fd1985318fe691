import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { Upstream } from "./upstream";

type Row = Record<string, unknown> & { id: string };

async function twilioNumber(upstream: Upstream): Promise<Row> {
  const rows = (await upstream.numbers()) as Row[];
  const found = rows.find(
    (row) => row.provider === "twilio" && row.assistantId && /^\+1\d{10}$/.test(String(row.number)) && row.name,
  );
  if (!found) throw new Error("the world has no assigned US Twilio number");
  return found;
}

/** The browser's own button; `page.goBack` would wait for the page that is held back. */
async function pressBack(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await browser.send("Page.getNavigationHistory");
  await browser.send("Page.navigateToHistoryEntry", { entryId: Number(entries[currentIndex - 1]?.id) });
  await browser.detach();
}

const saved = (upstream: Upstream, id: string) => upstream.call<Row>("GET", `/phone-number/${id}`);

test("a number is renamed, and only the name is sent", async ({ page, workspace, upstream }) => {
  const { id } = await twilioNumber(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await page.getByLabel("Name", { exact: true }).fill("Renamed desk");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect.poll(async () => (await saved(upstream, id)).name).toBe("Renamed desk");
  const patches = await upstream.requests("PATCH");
  expect(patches.map((patch) => patch.body)).toEqual([{ provider: "twilio", name: "Renamed desk" }]);
  await expect(page.getByRole("button", { name: "Save changes" })).toBeHidden();
});

test("answered by a squad: the assistant is let go in the same request", async ({ page, workspace, upstream }) => {
  const { id } = await twilioNumber(upstream);
  const [squad] = await upstream.call<{ id: string; name: string }[]>("GET", "/squad");
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await page.getByRole("radio", { name: "Squad" }).check();
  await page.getByRole("combobox", { name: "Squad" }).fill(String(squad?.name));
  await page.getByRole("option", { name: squad?.name }).first().click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect.poll(async () => (await saved(upstream, id)).squadId).toBe(squad?.id);
  const [patch] = await upstream.requests("PATCH");
  expect(patch?.body).toEqual({ provider: "twilio", squadId: squad?.id, assistantId: null, workflowId: null });
});

test("the SMS switch of a Twilio number is saved", async ({ page, workspace, upstream }) => {
  const { id, smsEnabled } = await twilioNumber(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=sms`);
  await page.getByRole("switch", { name: "Enable SMS" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect.poll(async () => (await saved(upstream, id)).smsEnabled).toBe(smsEnabled === false);
});

test("what somebody else changed meanwhile is shown as a choice, not overwritten", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await twilioNumber(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await page.getByLabel("Name", { exact: true }).fill("Mine");
  await upstream.call("PATCH", `/phone-number/${id}`, { name: "Theirs" });
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("changed meanwhile")).toBeVisible();
  expect((await saved(upstream, id)).name).toBe("Theirs");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Mine");
});

test("hooks, server and fallback of both sides are told apart, and the choice is saved", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await twilioNumber(upstream);
  const server = { url: "https://hooks.example/vapi", timeoutSeconds: 20 };
  const fallbackDestination = { type: "number", number: "+13125550148" };
  const hook = (exact: string) => ({ on: "call.ringing", do: [{ type: "say", exact }] });
  const behind = (part: Record<string, unknown>) =>
    upstream.call("PATCH", `/phone-number/${id}`, { provider: "twilio", ...part });
  await behind({ server, fallbackDestination, hooks: [hook("Stored.")] });
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await page.getByLabel("Extension").fill("204");
  await page.getByRole("tab", { name: /^Hooks/ }).click();
  await page.getByLabel("Say", { exact: true }).fill("Mine.");
  await page.getByRole("tab", { name: "Server" }).click();
  await page.getByLabel("Timeout in seconds").fill("45");
  await behind({
    server: { ...server, timeoutSeconds: 60 },
    fallbackDestination: { ...fallbackDestination, callerId: "+14155550100" },
    hooks: [hook("Theirs.")],
  });
  await upstream.forget();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog", { name: "Compare both versions" });
  const side = (group: string, name: string) =>
    dialog.getByRole("radiogroup", { name: group }).getByRole("radio", { name });
  await expect(dialog).toContainText("+1 312 555 0148, extension 204");
  await expect(dialog).toContainText("+1 312 555 0148, caller ID +14155550100");
  await expect(dialog).toContainText(`${server.url}, timeout 45 s`);
  await expect(dialog).toContainText(`${server.url}, timeout 60 s`);
  await expect(dialog).toContainText("say “Mine.”");
  await expect(dialog).toContainText("say “Theirs.”");
  await side("Server", "Theirs").check();
  await dialog.getByRole("button", { name: "Save this choice" }).click();
  await expect(page.getByText("Changes saved").first()).toBeAttached();
  const patches = await upstream.requests("PATCH");
  expect(patches.map(({ body }) => body)).toEqual([
    {
      provider: "twilio",
      fallbackDestination: { ...fallbackDestination, extension: "204" },
      hooks: [hook("Mine.")],
    },
  ]);
});

test("a number is released only when it was typed", async ({ page, workspace, upstream, listPage }) => {
  const { id, number } = await twilioNumber(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await page.getByRole("button", { name: "Release number" }).click();
  const dialog = page.getByRole("dialog");
  const release = dialog.getByRole("button", { name: "Release", exact: true });
  await expect(release).toBeDisabled();
  await dialog.getByRole("textbox").fill(String(number));
  await release.click();
  await expect(page).toHaveURL(/\/phone-numbers(\?|$)/);
  await expect(listPage.table).toBeVisible();
  expect((await upstream.requests("DELETE")).map((request) => request.path)).toEqual([`/phone-number/${id}`]);
  await listPage.search.fill(String(number));
  await expect(listPage.rows).toHaveCount(0);
});

test("a number that is gone says so and leads back", async ({ page, workspace, upstream }) => {
  const { id } = await twilioNumber(upstream);
  await upstream.call("DELETE", `/phone-number/${id}`);
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await expect(page.getByRole("link", { name: /phone numbers/i }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("leaving with unsaved changes asks", async ({ page, workspace, upstream }) => {
  const { id } = await twilioNumber(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await page.getByLabel("Name", { exact: true }).fill("Not saved yet");
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("link", { name: "Phone numbers" }).first().click();
  await expect(page).toHaveURL(new RegExp(id));
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Not saved yet");
});

test("Back with unsaved changes asks: staying keeps them, leaving goes where Back led", async ({
  page,
  upstream,
  listPage,
}) => {
  const { id } = await twilioNumber(upstream);
  await listPage.open("?size=100");
  const address = page.url();
  await listPage.rows.locator(`a[href*="${id}"]`).first().click();
  const name = page.getByLabel("Name", { exact: true });
  await name.click();
  await name.pressSequentially(" changed");
  const typed = await name.inputValue();
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });

  await pressBack(page);
  await dialog.getByRole("button", { name: "Stay" }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(id));
  await expect(name).toHaveValue(typed);

  await pressBack(page);
  await dialog.getByRole("button", { name: "Discard and leave" }).click();
  await expect(page).toHaveURL(address);
  await expect(listPage.table).toBeVisible();
  await page.goForward();
  await expect(name).not.toHaveValue(typed);
});

test.describe("a viewer", () => {
  test.use({ role: "Viewer" });

  test("cannot store a key, and is told so", async ({ page }) => {
    await page.goto("/settings/workspaces/new");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You cannot connect a workspace");
    await expect(page.getByText("Your role is viewer")).toBeVisible();
  });
});

test("what is typed while a save is under way stays, unsaved", async ({ page, workspace, upstream }) => {
  const { id } = await twilioNumber(upstream);
  await page.goto(`/${workspace}/phone-numbers/${id}`);
  await upstream.fault({ kind: "latency", ms: 1500, method: "PATCH" });
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("First");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("button", { name: "Saving" })).toBeVisible();
  await name.fill("First and second");
  await expect(page.getByText("Changes saved").first()).toBeAttached();
  await expect(name).toHaveValue("First and second");
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toBeVisible();
  expect((await saved(upstream, id)).name).toBe("First");
});
