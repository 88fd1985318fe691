import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Names that people's fingers and other people's scripts depend on. */
type Control = [role: Parameters<Page["getByRole"]>[0], ...names: string[]];

async function expectControls(within: Page | Locator, controls: Control[]): Promise<void> {
  for (const [role, ...names] of controls) {
    for (const name of names) {
      await expect(within.getByRole(role, { name, exact: true }).first(), `${role} "${name}"`).toBeVisible();
    }
  }
}

test("sign in", async ({ newBrowser }) => {
  const page = await (await newBrowser()).newPage();
  await page.goto("/sign-in");
  await expectControls(page, [
    ["textbox", "Email"],
    ["button", "Sign in"],
  ]);
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("type", "password");
});

test("workspace form", async ({ page }) => {
  await page.goto("/settings/workspaces/new");
  await expectControls(page, [
    ["textbox", "Workspace name"],
    ["combobox", "Environment", "Region"],
    ["button", "Test key", "Save workspace", "Use the sandbox"],
  ]);
  await expect(page.getByLabel("Vapi API key", { exact: true })).toHaveAttribute("type", "password");
});

test("list and frame", async ({ listPage, page }) => {
  await listPage.open();
  await expectControls(page, [
    ["table", "Phone numbers"],
    ["searchbox", "Search numbers"],
    ["combobox", "Provider", "Status", "Routing", "SMS", "Rows per page"],
    ["button", "Previous page", "Next page", "Workspace", "Theme", "Account", "Export CSV"],
    ["link", "Add number", "Import CSV"],
    ["checkbox", "Select all on this page"],
    ["columnheader", "Number", "Name", "Provider", "Status", "Routes to", "SMS", "Created"],
  ]);
  await page.getByRole("button", { name: "Account" }).click();
  await expectControls(page, [["menuitem", "Sign out"]]);
  await page.keyboard.press("Escape");
  await listPage.selectPage.check();
  await expectControls(page, [["toolbar", "Bulk actions"]]);
  await expectControls(listPage.bar, [["button", "Assign", "SMS", "Fallback", "Server", "Release", "Export"]]);
});

const forms: Record<string, { fields: string[]; controls: Control[] }> = {
  free: { fields: ["Area code", "Name"], controls: [["button", "Create number"]] },
  sip: { fields: ["SIP URI", "Username", "SIP password", "Name"], controls: [["button", "Create number"]] },
  twilio: {
    fields: ["Phone number", "Name", "Account SID", "Auth token"],
    controls: [
      ["switch", "Enable SMS"],
      ["button", "Import number"],
    ],
  },
  vonage: { fields: ["Phone number", "Name", "Credential"], controls: [["button", "Import number"]] },
  telnyx: { fields: ["Phone number", "Name", "Credential"], controls: [["button", "Import number"]] },
  byo: {
    fields: ["Phone number", "Name", "Credential"],
    controls: [
      ["switch", "Require E.164"],
      ["button", "Import number"],
    ],
  },
};

test("import forms", async ({ importPage, page }) => {
  for (const [form, { fields, controls }] of Object.entries(forms)) {
    await importPage.open(form);
    for (const label of fields) await expect(importPage.field(label), `${form}: ${label}`).toBeVisible();
    await expectControls(page, [["combobox", "Assistant"], ...controls]);
    await page.getByRole("button", { name: "Use a squad instead" }).click();
    await expectControls(page, [["combobox", "Squad"]]);
  }
});

test("the other way to sign in to Twilio", async ({ importPage, page }) => {
  await importPage.open("twilio");
  await page.getByRole("button", { name: "Use an API key instead" }).click();
  for (const label of ["API key", "API secret"]) await expect(importPage.field(label)).toBeVisible();
});

test("one number", async ({ page, workspace, upstream }) => {
  const row = (await upstream.numbers()).find(({ provider, assistantId }) => provider === "twilio" && assistantId);
  await page.goto(`/${workspace}/phone-numbers/${String(row?.id)}`);
  await expectControls(page, [
    ["textbox", "Name"],
    ["tab", "Inbound", "SMS", "Hooks", "Server", "Calls", "Messages", "Activity"],
    ["radiogroup", "Answered by"],
    ["radio", "Assistant", "Squad", "Server URL"],
    ["combobox", "Assistant"],
    ["button", "Release number"],
  ]);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Another name");
  await expectControls(page, [["button", "Save changes"]]);
  await page.getByRole("button", { name: "Release number" }).click();
  await expectControls(page.getByRole("dialog"), [["button", "Release"]]);
});

test("the tabs of a number", async ({ page, workspace, upstream }) => {
  const row = (await upstream.numbers()).find(
    (found) =>
      found.provider === "twilio" &&
      found.assistantId &&
      found.smsEnabled !== false &&
      /^\+1\d{10}$/.test(String(found.number)) &&
      !found.hooks &&
      !found.server &&
      !found.fallbackDestination,
  );
  await page.goto(`/${workspace}/phone-numbers/${String(row?.id)}`);
  const panel = page.getByRole("tabpanel");
  const open = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

  await expectControls(page, [
    ["region", "Who answers"],
    ["textbox", "Caller number"],
    ["radiogroup", "Fallback"],
    ["radio", "None", "Phone number", "SIP"],
  ]);
  await page.getByRole("radio", { name: "Phone number" }).check();
  await expectControls(panel, [["textbox", "Fallback number", "Extension", "Caller ID", "Message"]]);
  await page.getByRole("radio", { name: "SIP", exact: true }).check();
  await expectControls(panel, [["textbox", "Fallback SIP URI", "Caller ID", "Message"]]);

  await open("Hooks");
  await page.getByRole("button", { name: "Add hook" }).click();
  await expectControls(panel, [
    ["combobox", "Event", "Action"],
    ["textbox", "Say", "Caller starts with", "Hooks as JSON"],
    ["button", "Add hook", "Apply JSON"],
  ]);
  await panel.getByRole("combobox", { name: "Action" }).selectOption("Transfer");
  await expectControls(panel, [["textbox", "Transfer to"]]);

  await open("Server");
  await page.getByRole("button", { name: "Add header" }).click();
  await expectControls(panel, [
    ["textbox", "Server URL", "Timeout in seconds", "Header name"],
    ["combobox", "Credential", "Back-off"],
    ["switch", "Static IP addresses"],
  ]);
  await expect(panel.getByLabel("Header value", { exact: true })).toBeVisible();

  await open("SMS");
  await expectControls(panel, [["switch", "Enable SMS"]]);

  await open("Calls");
  await expectControls(panel, [
    ["textbox", "Customer number"],
    ["combobox", "Assistant"],
    ["button", "Start test call"],
  ]);

  await open("Messages");
  await page.getByRole("button", { name: "New message" }).click();
  await expectControls(panel, [
    ["textbox", "To", "Message"],
    ["button", "Send message"],
  ]);

  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Another name");
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Another name");
  await page.getByRole("button", { name: "Save changes" }).click();
  await open("Activity");
  await expectControls(panel.getByRole("listitem"), [["button", "Undo"]]);
});
