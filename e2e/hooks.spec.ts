import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { sandboxUrls } from "./settings";
import type { Upstream } from "./upstream";

type Hook = Record<string, unknown>;

const id = "5f0e08d4-2c1a-4f0e-9b7e-3f2a91c06b42";
const say = { on: "call.ringing", do: [{ type: "say", exact: "One moment." }] };
const ending = {
  on: "call.ending",
  filters: [{ type: "oneOf", key: "call.endedReason", oneOf: ["assistant-request-failed"] }],
  do: { type: "transfer", destination: { type: "number", number: "+13125550148", extension: "204" } },
};
/** Allowed upstream, and more than the editor shows. */
const twoFilters = {
  on: "call.ringing",
  filters: ["44", "49"].map((prefix) => ({ type: "startsWith", key: "number", startsWith: [prefix] })),
  do: [{ type: "say", exact: "Hello." }],
};
const unknown = { on: "call.transferred", do: [{ type: "page", to: "night" }] };

/** One number with just these hooks, in an organisation that has no other. */
async function open(page: Page, upstream: Upstream, workspace: string, hooks: Hook[]): Promise<void> {
  const row = { id, provider: "twilio", number: "+13325550164", name: "Claims", status: "active", hooks };
  const dates = { createdAt: "2026-01-02T03:04:05.000Z", updatedAt: "2026-01-02T03:04:05.000Z" };
  const made = await fetch(`${sandboxUrls.local}/__sandbox/worlds`, {
    method: "POST",
    body: JSON.stringify({ key: upstream.key, numbers: 0, rows: [{ ...row, ...dates }] }),
  });
  expect(made.ok).toBe(true);
  await page.goto(`/${workspace}/phone-numbers/${id}?tab=hooks`);
  await expect(page.getByRole("button", { name: "Add hook" })).toBeVisible();
}

const cardOf = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const json = (page: Page) => page.getByRole("textbox", { name: "Hooks as JSON" });
const words = (locator: Locator) => locator.evaluate((element) => element.textContent);

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toBeHidden();
}

async function sent(upstream: Upstream): Promise<unknown[]> {
  return (await upstream.requests("PATCH")).map(({ body }) => body);
}

test("a ringing hook for callers from one country says something", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, []);
  await page.getByRole("button", { name: "Add hook" }).click();
  const card = cardOf(page, "Hook 1, while it rings");
  await expect(card.getByLabel("Event")).toBeFocused();
  await expect(card.getByLabel("Action").getByRole("option")).toHaveText(["Say", "Transfer"]);
  await card.getByLabel("Caller starts with").fill("+44");
  await card.getByLabel("Caller starts with").press("Enter");
  await card.getByLabel("Caller starts with").fill("1900");
  await card.getByLabel("Say").fill("This line takes calls from the US only.");
  await expect(card).toContainText("39 of 4,000");
  await expect(card).toContainText("Vapi runs only the first action of a ringing hook.");
  await save(page);
  expect(await sent(upstream)).toEqual([
    {
      provider: "twilio",
      hooks: [
        {
          on: "call.ringing",
          filters: [{ type: "startsWith", key: "number", startsWith: ["44", "1900"] }],
          do: [{ type: "say", exact: "This line takes calls from the US only." }],
        },
      ],
    },
  ]);
});

test("an ending hook for one reason transfers to a number in any format", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, []);
  await page.getByRole("button", { name: "Add hook" }).click();
  await page.getByLabel("Event").selectOption("When it ends");
  const card = cardOf(page, "Hook 1, when it ends");
  await expect(card.getByLabel("Action").getByRole("option")).toHaveText(["Say", "Transfer", "Nothing"]);
  await card.getByRole("button", { name: "Add reason" }).click();
  await page.getByRole("menuitem", { name: "Server named no assistant" }).click();
  await card.getByLabel("Action").selectOption("Transfer");
  await card.getByLabel("Transfer to").fill("(312) 555-0148");
  await expect(card).toContainText("Understood as +13125550148, United States");
  await save(page);
  expect(await sent(upstream)).toEqual([
    {
      provider: "twilio",
      hooks: [
        {
          on: "call.ending",
          filters: [{ type: "oneOf", key: "call.endedReason", oneOf: ["assistant-request-returned-no-assistant"] }],
          do: { type: "transfer", destination: { type: "number", number: "+13125550148" } },
        },
      ],
    },
  ]);
});

test("without filter and action neither is sent, nor a null in their place", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, [ending]);
  const card = cardOf(page, "Hook 1, when it ends");
  await card.getByRole("button", { name: "Remove reason Server could not be asked" }).click();
  await expect(card.getByRole("button", { name: "Add reason" })).toBeFocused();
  await card.getByLabel("Action").selectOption("Nothing");
  await save(page);
  expect(await sent(upstream)).toEqual([{ provider: "twilio", hooks: [{ on: "call.ending" }] }]);
});

test("a SIP address takes the place of a number, and what only numbers have goes", async ({
  page,
  workspace,
  upstream,
}) => {
  await open(page, upstream, workspace, [ending]);
  const card = cardOf(page, "Hook 1, when it ends");
  await expect(card.getByLabel("Transfer to")).toHaveValue("+1 312 555 0148");
  await expect(card).toContainText("Kept as stored: extension");
  await card.getByLabel("Transfer to").fill("sip:night@pbx.example");
  await save(page);
  expect(await sent(upstream)).toEqual([
    {
      provider: "twilio",
      hooks: [{ ...ending, do: { type: "transfer", destination: { type: "sip", sipUri: "sip:night@pbx.example" } } }],
    },
  ]);
});

test("hooks are moved and removed by keyboard, and the focus stays with them", async ({
  page,
  workspace,
  upstream,
}) => {
  await open(page, upstream, workspace, [say, ending, twoFilters]);
  const status = page.getByRole("status").filter({ hasText: "Hook" });
  await cardOf(page, "Hook 1, while it rings").getByRole("button", { name: "Move down" }).press("Enter");
  const moved = cardOf(page, "Hook 2, while it rings");
  await expect(moved.getByRole("button", { name: "Move down" })).toBeFocused();
  await expect(status).toHaveText("Hook 1 moved down, now 2 of 3");
  await expect(cardOf(page, "Hook 1, when it ends").getByRole("button", { name: "Move up" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await moved.getByRole("button", { name: "Remove hook" }).press("Enter");
  await expect(cardOf(page, "Hook 2, not known to Switchboard")).toBeFocused();
  await save(page);
  expect(await sent(upstream)).toEqual([{ provider: "twilio", hooks: [ending, twoFilters] }]);
});

test("the last hook removed leaves an empty list, and the focus on Add hook", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, [say]);
  await page.getByRole("button", { name: "Remove hook" }).click();
  await expect(page.getByRole("button", { name: "Add hook" })).toBeFocused();
  await expect(json(page)).toHaveValue("[]");
  await save(page);
  expect(await sent(upstream)).toEqual([{ provider: "twilio", hooks: [] }]);
});

test("what the editor does not know stays as it is while another hook is edited", async ({
  page,
  workspace,
  upstream,
}) => {
  await open(page, upstream, workspace, [twoFilters, say, unknown]);
  const locked = cardOf(page, "Hook 1, not known to Switchboard");
  await expect(locked).toContainText("Not known to Switchboard. Kept as it is when you save.");
  await locked.getByRole("button", { name: "View JSON" }).click();
  await expect(locked).toContainText('"startsWith": ["49"]');
  await page.getByLabel("Say").fill("Two moments.");
  await save(page);
  expect(await sent(upstream)).toEqual([
    {
      provider: "twilio",
      hooks: [twoFilters, { on: "call.ringing", do: [{ type: "say", exact: "Two moments." }] }, unknown],
    },
  ]);
});

test("actions after the first are kept, and said not to run", async ({ page, workspace, upstream }) => {
  const idle = { type: "say", exact: "Never heard." };
  await open(page, upstream, workspace, [{ ...say, do: [...say.do, idle] }]);
  await expect(cardOf(page, "Hook 1, while it rings")).toContainText("Kept but not run: say “Never heard.”");
  await page.getByLabel("Say").fill("Heard.");
  await save(page);
  expect(await sent(upstream)).toEqual([
    { provider: "twilio", hooks: [{ on: "call.ringing", do: [{ type: "say", exact: "Heard." }, idle] }] },
  ]);
});

test("a refusal by Vapi is said on the tab, in words, and nothing is lost", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, [say]);
  const changed = { on: "call.ringing", do: [{ type: "say", exact: "Changed." }] };
  await json(page).fill(JSON.stringify([unknown, changed]));
  await page.getByRole("button", { name: "Apply JSON" }).click();
  await page.getByRole("tab", { name: "Inbound" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  const banner = page.getByRole("alert").filter({ hasText: "The hooks were not saved." });
  await expect(banner).toContainText("Vapi does not take one of these hooks as it is.");
  await expect(page.getByRole("tab", { name: /^Hooks/ })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByLabel("Say")).toHaveValue("Changed.");
  expect(await sent(upstream)).toEqual([{ provider: "twilio", hooks: [unknown, changed] }]);
});

test("what Vapi would refuse is said under its field before anything is sent", async ({
  page,
  workspace,
  upstream,
}) => {
  await open(page, upstream, workspace, [say, ending]);
  const first = cardOf(page, "Hook 1, while it rings");
  await first.getByLabel("Say").fill("a".repeat(4001));
  await cardOf(page, "Hook 2, when it ends").getByLabel("Transfer to").fill("the desk");
  await page.getByRole("tab", { name: "Inbound" }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(first.getByLabel("Say")).toBeFocused();
  await expect(first.getByLabel("Say")).toHaveAccessibleDescription("Use at most 4,000 characters: there are 4,001.");
  await expect(page.getByLabel("Transfer to")).toHaveAccessibleDescription(/neither a phone number nor a SIP URI/);
  await first.getByLabel("Say").fill("Short.");
  await expect(first.getByLabel("Say")).not.toHaveAttribute("aria-invalid");
  expect(await sent(upstream)).toEqual([]);
});

test("hooks are edited as text, and what is applied is what is sent", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, [say]);
  await page.getByRole("button", { name: "Edit as JSON" }).click();
  await expect(json(page)).toBeFocused();
  const wanted = [{ ...ending, name: "Night" }, twoFilters, say];
  await json(page).fill(JSON.stringify(wanted));
  await page.getByRole("button", { name: "Apply JSON" }).click();
  await expect(page.getByRole("group", { name: /^Hook \d, / })).toHaveCount(3);
  expect(JSON.parse(await json(page).inputValue())).toEqual(wanted);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect.poll(() => sent(upstream)).toEqual([{ provider: "twilio", hooks: wanted }]);
});

test("JSON that was not applied is marked, and leaving it asks", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, [say]);
  await json(page).fill("[]");
  await expect(page.getByText("Not applied yet")).toBeVisible();
  await expect(page.getByRole("tab", { name: /^Hooks/ })).toContainText("not saved");
  await page.getByRole("link", { name: "Phone numbers" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await dialog.getByRole("button", { name: "Stay" }).click();
  await expect(json(page)).toHaveValue("[]");
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("tab", { name: /^Hooks/ })).not.toContainText("not saved");
  await page.getByRole("link", { name: "Phone numbers" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/${workspace}/phone-numbers$`));
});

test("a text that is no JSON says where, and stays", async ({ page, workspace, upstream }) => {
  await open(page, upstream, workspace, [say]);
  await json(page).fill('[\n  {"on": "call.ringing"\n   "do": []}\n]');
  await page.getByRole("button", { name: "Apply JSON" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Line" })).toContainText(
    'Line 3: a comma is missing before "do". Nothing was applied.',
  );
  await expect(json(page)).toHaveAttribute("aria-invalid", "true");
  await expect(json(page)).toHaveValue(/"do": \[\]/);
  await expect(page.getByLabel("Say", { exact: true })).toHaveValue("One moment.");
  await page.getByRole("button", { name: "Take back" }).click();
  expect(JSON.parse(await json(page).inputValue())).toEqual([say]);
});

test("a hidden value stays hidden, and stays stored while its hook only moves", async ({
  page,
  workspace,
  upstream,
  leaks,
}) => {
  const secret = "Bearer 6c1f0a7d9e";
  leaks.keep("a SIP header of a hook", secret);
  const destination = { type: "sip", sipUri: "sip:desk@pbx.example", sipHeaders: { Authorization: secret } };
  const guarded = { on: "call.ending", do: { type: "transfer", destination } };
  await open(page, upstream, workspace, [say, guarded]);
  const card = cardOf(page, "Hook 2, when it ends");
  await expect(card).toContainText("Holds a value that is set but not shown.");
  await expect(json(page)).toHaveValue(/•••••• set, not shown/);
  await card.getByRole("button", { name: "Move up" }).click();
  await save(page);
  expect(await sent(upstream)).toEqual([{ provider: "twilio", hooks: [guarded, say] }]);

  await page.getByLabel("Transfer to").fill("sip:other@pbx.example");
  await expect(page.getByText("so it can be saved only as it is stored")).toBeVisible();
  // the notice of the first save stands where the pointer is
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("alert").filter({ hasText: "The hooks were not saved." })).toBeVisible();
  expect(await sent(upstream)).toHaveLength(1);
});

test("who may only look sees the hooks and changes none", async ({
  page,
  person,
  workspace,
  upstream,
  membersPage,
}) => {
  await membersPage.changeRole(person, "Viewer");
  await open(page, upstream, workspace, [say, twoFilters]);
  await expect(page.getByRole("button", { name: "Add hook" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByLabel("Event")).toBeDisabled();
  await expect(page.getByLabel("Action")).toBeDisabled();
  await expect(page.getByLabel("Say")).not.toBeEditable();
  await expect(json(page)).not.toBeEditable();
  await expect(page.getByRole("button", { name: /^(Move|Remove|Apply)/ })).toHaveCount(0);
});

test("nothing is in the way of anybody, in both themes and widths", async ({ page, workspace, upstream }) => {
  test.setTimeout(120_000);
  await open(page, upstream, workspace, [say, ending, twoFilters, unknown]);
  await page.getByLabel("Say").fill("");
  await page.getByLabel("Caller starts with").fill("+44,abc,");
  await page.getByRole("button", { name: "View JSON" }).first().click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Type what the caller hears.")).toBeVisible();
  expect(await words(cardOf(page, "Hook 1, while it rings"))).toContain("abc is no number");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
      expect(found, `${width} ${colorScheme}`).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${width} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }
});
