import type { Locator, Page } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import type { Upstream } from "./upstream";

type Row = Record<string, unknown> & { id: string };

/** Open once the page is alive: it then asks for names by itself. */
const open = (page: Page, workspace: string, id: string) =>
  page.goto(`/${workspace}/phone-numbers/${id}`, { waitUntil: "networkidle" });
const region = (page: Page) => page.getByRole("region", { name: "Who answers" });
const deciding = (page: Page): Locator => region(page).locator('[aria-current="step"]');
const fallback = (page: Page) => page.getByRole("radiogroup", { name: "Fallback" });
const save = (page: Page) => page.getByRole("button", { name: "Save changes" }).click();
const saved = (page: Page) => expect(page.getByText("Changes saved").first()).toBeAttached();

async function numberWith(upstream: Upstream, fits: (row: Row) => unknown): Promise<Row> {
  const found = ((await upstream.numbers()) as Row[]).find(fits);
  if (!found) throw new Error("the world has no such number");
  return found;
}

/** A plain US number of Twilio's with an assistant, and nothing else set. */
const plain = (row: Row) =>
  row.provider === "twilio" &&
  row.assistantId &&
  row.twilioAuthToken &&
  /^\+1\d{10}$/.test(String(row.number)) &&
  !row.hooks &&
  !row.server &&
  !row.fallbackDestination;

/** Puts something there behind the product's back; what is answered are the writes that came after. */
async function prepare(upstream: Upstream, id: string, part: Record<string, unknown>) {
  await upstream.call("PATCH", `/phone-number/${id}`, part);
}

async function writes(upstream: Upstream, before = 0): Promise<unknown[]> {
  return (await upstream.requests("PATCH")).slice(before).map(({ body }) => body);
}

test("a fallback number is set with its fields, and exactly that goes upstream", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await numberWith(upstream, plain);
  await open(page, workspace, id);
  await fallback(page).getByRole("radio", { name: "Phone number" }).check();
  await page.getByLabel("Fallback number").fill("(312) 555-0148");
  await page.getByLabel("Extension").fill("204");
  await page.getByLabel("Caller ID").fill("{{customer.number}}");
  await page.getByLabel("Message", { exact: true }).fill("One moment, I am putting you through.");
  await expect(page.getByText("The fallback will not ring while an assistant is set.")).toBeVisible();
  await expect(page.getByRole("tab", { name: /Inbound/ })).toContainText("not saved");
  await save(page);
  await saved(page);
  expect(await writes(upstream)).toEqual([
    {
      provider: "twilio",
      fallbackDestination: {
        type: "number",
        number: "+13125550148",
        extension: "204",
        callerId: "{{customer.number}}",
        message: "One moment, I am putting you through.",
      },
    },
  ]);
});

test("a SIP fallback takes headers and a transfer plan; what is not shown is kept", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await numberWith(upstream, plain);
  const summaryPlan = { enabled: true, timeoutSeconds: 10 };
  await prepare(upstream, id, {
    fallbackDestination: {
      type: "sip",
      sipUri: "sip:old@pbx.example",
      sipHeaders: { "x-line": "7" },
      transferPlan: { mode: "warm-transfer-say-summary", summaryPlan },
    },
  });
  await open(page, workspace, id);
  await page.getByLabel("Fallback SIP URI").fill("sip:desk@pbx.example");
  await page.getByRole("button", { name: "Add SIP header" }).click();
  const added = page.getByRole("group", { name: "SIP header 2" });
  await expect(added.getByLabel("SIP header name")).toBeFocused();
  await added.getByLabel("SIP header name").fill("x-queue");
  await added.getByLabel("SIP header value").fill("claims");
  await page.getByRole("button", { name: "Remove SIP header x-line" }).click();
  await page.getByRole("button", { name: /Transfer plan/ }).click();
  await expect(page.getByText(/kept: summaryPlan/)).toBeVisible();
  await page
    .getByLabel("Transfer mode")
    .selectOption({ label: "Warm transfer, waits for a voice, then says a message" });
  await page.getByLabel("Message to who picks up").fill("A caller for claims.");
  await page.getByLabel("Wait for a voice, in seconds").fill("40");
  await page.getByLabel("SIP verb").selectOption("dial");
  await page.getByLabel("Ring for, in seconds").fill("25");
  await save(page);
  await saved(page);
  expect(await writes(upstream, 1)).toEqual([
    {
      provider: "twilio",
      fallbackDestination: {
        type: "sip",
        sipUri: "sip:desk@pbx.example",
        sipHeaders: { "x-queue": "claims" },
        transferPlan: {
          mode: "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message",
          message: "A caller for claims.",
          timeout: 40,
          sipVerb: "dial",
          dialTimeout: 25,
          summaryPlan,
        },
      },
    },
  ]);
});

test("a fallback is taken away", async ({ page, workspace, upstream }) => {
  const { id } = await numberWith(upstream, plain);
  await prepare(upstream, id, { fallbackDestination: { type: "number", number: "+13125550148" } });
  await open(page, workspace, id);
  await fallback(page).getByRole("radio", { name: "None" }).check();
  await save(page);
  await saved(page);
  expect(await writes(upstream, 1)).toEqual([{ provider: "twilio", fallbackDestination: null }]);
});

test("a Twilio token is replaced, and says no more afterwards than that it is set", async ({
  page,
  workspace,
  upstream,
  leaks,
}) => {
  const { id } = await numberWith(upstream, plain);
  const token = leaks.keep("a typed auth token", "typed-token-0123456789-inbound");
  await open(page, workspace, id);
  const field = page.getByLabel("Auth token", { exact: true });
  await expect(field).toHaveValue("Set, not shown");
  await page.getByRole("button", { name: "Replace" }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("type", "password");
  await page.keyboard.type(token);
  await expect(field).toHaveValue(token);
  await save(page);
  await expect(field).toHaveValue("Set, not shown");
  expect(await writes(upstream)).toEqual([{ provider: "twilio", twilioAuthToken: token }]);
});

test("an API key takes the token's place", async ({ page, workspace, upstream, leaks }) => {
  const { id } = await numberWith(upstream, plain);
  const twilioApiKey = leaks.keep("a typed API key", "SK0123456789abcdef-inbound");
  const twilioApiSecret = leaks.keep("a typed API secret", "typed-secret-0123456789-inbound");
  await open(page, workspace, id);
  await page.getByRole("button", { name: "Use an API key instead" }).click();
  await page.getByLabel("API key", { exact: true }).fill(twilioApiKey);
  await save(page);
  await expect(page.getByLabel("API secret")).toHaveAccessibleDescription(/API secret as well/);
  await page.getByLabel("API secret").fill(twilioApiSecret);
  await save(page);
  await expect(page.getByLabel("API secret")).toHaveValue("Set, not shown");
  await expect(page.getByLabel("API key", { exact: true })).toHaveValue("Set, not shown");
  expect(await writes(upstream)).toEqual([
    { provider: "twilio", twilioApiKey, twilioApiSecret, twilioAuthToken: null },
  ]);
});

test("the sign-in of a SIP address is changed, its address and dial string are there to copy", async ({
  page,
  workspace,
  upstream,
  leaks,
}) => {
  const { id, sipUri, authentication } = await numberWith(
    upstream,
    ({ provider, sipUri }) => provider === "vapi" && sipUri,
  );
  const { realm } = authentication as { realm: string };
  const password = leaks.keep("a typed SIP password", "typed-password-0123456789-in");
  await open(page, workspace, id);
  await expect(page.getByRole("button", { name: "Copy Dial string" })).toBeVisible();
  await expect(page.getByText(String(sipUri).replace("sip:", ""), { exact: true })).toBeVisible();
  await page.getByLabel("Username", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Replace" }).click();
  await page.getByLabel("SIP password", { exact: true }).fill(password);
  await save(page);
  await expect(page.getByLabel("Username", { exact: true })).toHaveAccessibleDescription(
    /20 to 40 characters; these are 5/,
  );
  expect(await writes(upstream)).toEqual([]);
  await page.getByLabel("Username", { exact: true }).fill("front-desk-caller-0001");
  await save(page);
  await expect(page.getByLabel("SIP password", { exact: true })).toHaveValue("Set, not shown");
  const wanted = { realm, username: "front-desk-caller-0001", password };
  expect(await writes(upstream)).toEqual([{ provider: "vapi", authentication: wanted }]);
});

test("a trunk number changes its credential, and the address for the carrier follows", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id, number, credentialId } = await numberWith(
    upstream,
    (row) => row.provider === "byo-phone-number" && row.credentialId && /^\+/.test(String(row.number)),
  );
  const credentials = await upstream.call<{ id: string; name: string; provider: string }[]>("GET", "/credential");
  const other = credentials.find((one) => one.provider === "byo-sip-trunk" && one.id !== credentialId);
  await open(page, workspace, id);
  await expect(page.getByText(`${String(number)}@${String(credentialId)}.sip.vapi.ai`)).toBeVisible();
  await page.getByRole("combobox", { name: "Credential" }).fill(String(other?.name));
  await page.getByRole("option", { name: other?.name }).click();
  await expect(page.getByText(/^Gateways: /)).toBeVisible();
  await expect(page.getByText(`${String(number)}@${String(other?.id)}.sip.vapi.ai`)).toBeVisible();
  await save(page);
  await saved(page);
  expect(await writes(upstream)).toEqual([{ provider: "byo-phone-number", credentialId: other?.id }]);
});

test("who answers follows the caller that is typed", async ({ page, workspace, upstream }) => {
  const { id } = await numberWith(upstream, plain);
  const say = { type: "say", exact: "We take no calls from there." };
  await prepare(upstream, id, {
    hooks: [
      {
        on: "call.ringing",
        filters: [{ type: "startsWith", key: "number", startsWith: ["44", "1900"] }],
        do: [say],
      },
    ],
  });
  await open(page, workspace, id);
  const caller = page.getByRole("textbox", { name: "Caller number" });
  await expect(deciding(page)).toContainText("Assistant set on this number.");
  await caller.fill("+1 212 555 0187");
  await expect(region(page)).toContainText("Neither 44 nor 1900 starts this number.");
  await caller.fill("+44 20 7946 0991");
  await expect(deciding(page)).toContainText("Hook 1 speaks");
  await page.getByRole("button", { name: "Withheld number" }).click();
  await expect(deciding(page)).toContainText("Assistant set on this number.");
  await caller.press("Enter");
  await expect(page.getByRole("button", { name: "Save changes" })).toBeHidden();
});

test("who answers follows the form before it is saved, over all tabs", async ({ page, workspace, upstream }) => {
  const { id } = await numberWith(upstream, plain);
  await open(page, workspace, id);
  await page.getByRole("radio", { name: "Server URL" }).check();
  await expect(region(page)).toContainText("After saving");
  await expect(deciding(page)).toContainText("which Switchboard cannot see");
  await page.getByRole("button", { name: "Set one on the Server tab" }).click();
  await page.getByRole("textbox", { name: "Server URL" }).fill("https://hooks.marlow.example/vapi");
  await page.getByRole("tab", { name: /Inbound/ }).click();
  await expect(deciding(page)).toContainText("hooks.marlow.example is asked");
  await fallback(page).getByRole("radio", { name: "SIP" }).check();
  await page.getByLabel("Fallback SIP URI").fill("sip:desk@pbx.example");
  await expect(region(page)).toContainText("Fallback to sip:desk@pbx.example");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(region(page)).not.toContainText("After saving");
  await expect(deciding(page)).toContainText("Assistant set on this number.");
  await expect(fallback(page).getByRole("radio", { name: "None" })).toBeChecked();
  expect(await writes(upstream)).toEqual([]);
});

test("what the upstream refuses on this tab is found from another one", async ({ page, workspace, upstream }) => {
  const { id } = await numberWith(upstream, ({ provider, sipUri }) => provider === "vapi" && sipUri);
  await open(page, workspace, id);
  await page.getByLabel("SIP URI", { exact: true }).fill("sip:desk@elsewhere.example");
  await page.getByRole("tab", { name: "Hooks" }).click();
  await save(page);
  const field = page.getByRole("textbox", { name: "SIP URI", exact: true });
  await expect(page.getByRole("tab", { name: /Inbound/ })).toHaveAttribute("aria-selected", "true");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue("sip:desk@elsewhere.example");
});

test("a nested field that the upstream itself refuses is marked, also from another tab", async ({
  page,
  workspace,
  upstream,
}) => {
  const { id } = await numberWith(upstream, plain);
  await open(page, workspace, id);
  await fallback(page).getByRole("radio", { name: "Phone number" }).check();
  const number = page.getByRole("textbox", { name: "Fallback number" });
  // possible by the numbering plan, and longer than E.164 allows
  await number.fill("+49 123456789012345");
  await page.getByRole("tab", { name: "Server" }).click();
  await save(page);
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription(/Write the number with its country code/);
  expect(await writes(upstream)).toHaveLength(1);
});

test("what is wrong in the folded plan unfolds it, also from another tab", async ({ page, workspace, upstream }) => {
  const { id } = await numberWith(upstream, plain);
  await prepare(upstream, id, {
    fallbackDestination: {
      type: "number",
      number: "+13125550148",
      transferPlan: { mode: "blind-transfer", sipVerb: "dial" },
    },
  });
  await open(page, workspace, id);
  const plan = page.getByRole("button", { name: /Transfer plan/ });
  await expect(plan).toContainText("Blind transfer, 60 s timeout");
  await plan.click();
  await page.getByLabel("Ring for, in seconds").fill("601");
  await plan.click();
  await page.getByRole("tab", { name: "Server" }).click();
  await save(page);
  await expect(page.getByLabel("Ring for, in seconds")).toBeFocused();
  await expect(page.getByLabel("Ring for, in seconds")).toHaveAccessibleDescription(/from 1 to 600/);
  expect(await writes(upstream, 1)).toEqual([]);
});

test("discarding lets a typed secret go, leaving with one asks", async ({ page, workspace, upstream, leaks }) => {
  const { id } = await numberWith(upstream, plain);
  const token = leaks.keep("a typed auth token", "never-saved-token-0123456789");
  await open(page, workspace, id);
  const field = page.getByLabel("Auth token", { exact: true });
  await page.getByRole("button", { name: "Replace" }).click();
  await field.fill(token);
  await page.getByRole("link", { name: "Phone numbers" }).first().click();
  await page.getByRole("dialog", { name: "Leave without saving?" }).getByRole("button", { name: "Stay" }).click();
  await expect(page).toHaveURL(new RegExp(id));
  await expect(field).toHaveValue(token);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(field).toHaveValue("Set, not shown");
  expect(await writes(upstream)).toEqual([]);
});

test("a viewer sees it all and changes nothing", async ({ page, person, workspace, upstream, membersPage }) => {
  const { id } = await numberWith(upstream, plain);
  await prepare(upstream, id, { fallbackDestination: { type: "number", number: "+13125550148" } });
  await membersPage.changeRole(person, "Viewer");
  await open(page, workspace, id);
  await expect(page.getByLabel("Fallback number")).toHaveValue("+13125550148");
  await expect(page.getByLabel("Fallback number")).toHaveAttribute("readonly", "");
  for (const name of ["None", "Phone number", "SIP"])
    await expect(fallback(page).getByRole("radio", { name })).toBeDisabled();
  await expect(page.getByLabel("Account SID")).toHaveAttribute("readonly", "");
  await expect(page.getByRole("button", { name: "Replace" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Caller number" }).fill("+1 212 555 0187");
  await expect(page.getByRole("button", { name: "Save changes" })).toBeHidden();
});

test("every kind of number passes axe in both themes and scrolls no page sideways", async ({
  page,
  workspace,
  upstream,
}) => {
  test.setTimeout(180_000);
  const numbers = await Promise.all(
    [
      plain,
      ({ provider, sipUri }: Row) => provider === "vapi" && sipUri,
      ({ provider, sipUri }: Row) => provider === "vapi" && !sipUri,
      ({ provider }: Row) => provider === "byo-phone-number",
      ({ workflowId }: Row) => workflowId,
      ({ fallbackDestination: to }: Row) => (to as Row | undefined)?.type === "sip" && (to as Row).transferPlan,
    ].map((fits) => numberWith(upstream, fits)),
  );
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      for (const { id, provider } of numbers) {
        const where = `${String(provider)} ${id} ${width} ${colorScheme}`;
        await open(page, workspace, id);
        await expect(page.getByRole("heading", { name: "Fallback destination" }), where).toBeVisible();
        for (const fold of await page.getByRole("button", { name: /Transfer plan|whole chain/ }).all())
          await fold.click();
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(
          violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.target.join(" ")}`),
          where,
        ).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
  }
});
