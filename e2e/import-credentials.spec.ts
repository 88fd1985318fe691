import type { CredentialProvider } from "../lib/credentials/schema";
import { providers } from "../lib/providers/registry";
import { expect, test } from "./fixtures";
import type { Upstream } from "./upstream";

type Typed = { fields: Record<string, string>; secrets: string[]; arrives: Record<string, unknown> };

/** What a person types to add a credential of each kind, and what of it Vapi is sent. */
const typedFor: Record<CredentialProvider, Typed> = {
  vonage: {
    fields: { "API key": "a1b2c3d4", "API secret": "typed-for-vonage-0123456789" },
    secrets: ["API secret"],
    arrives: { apiKey: "a1b2c3d4", apiSecret: "typed-for-vonage-0123456789" },
  },
  telnyx: {
    fields: { "API key": "KEY-typed-for-telnyx-0123456789" },
    secrets: ["API key"],
    arrives: { apiKey: "KEY-typed-for-telnyx-0123456789" },
  },
  "byo-sip-trunk": {
    fields: {
      "Gateway address": "203.0.113.4",
      Port: "5080",
      "User name for outbound calls": "trunk-user",
      "Password for outbound calls": "typed-for-the-trunk-0123456789",
    },
    secrets: ["Password for outbound calls"],
    arrives: {
      gateways: [{ ip: "203.0.113.4", port: 5080 }],
      outboundAuthenticationPlan: { authUsername: "trunk-user", authPassword: "typed-for-the-trunk-0123456789" },
    },
  },
};

const withCredential = providers.flatMap((provider) => {
  const kind = Object.values(provider.fields).find((field) => field.kind === "credential")?.credentialProvider;
  return kind === undefined ? [] : [{ provider, kind: kind as CredentialProvider }];
});

for (const { provider, kind } of withCredential) {
  const { fields, secrets, arrives } = typedFor[kind];

  test(`${provider.label}: a credential is added in place`, async ({ importPage, page, upstream, leaks }) => {
    for (const label of secrets) leaks.keep(`the typed ${label}`, String(fields[label]));
    await importPage.open(provider.slug);
    await importPage.fill({ "Phone number": "+1 415 555 0188" });
    await page.getByRole("button", { name: "Add credential" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Credential name").fill("Fresh one");
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole("button", { name: "Add credential" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("combobox", { name: "Credential" })).toHaveValue("Fresh one");
    await importPage.submit();
    await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();

    const [added] = await posts(upstream, "/credential");
    expect(added?.body).toMatchObject({ provider: kind, name: "Fresh one", ...arrives });
    const made = await upstream.call<{ id: string; name?: string }[]>("GET", "/credential");
    const imported = await posts(upstream, "/phone-number");
    expect(imported).toHaveLength(1);
    expect(imported[0]?.body).toMatchObject({ credentialId: made.find(({ name }) => name === "Fresh one")?.id });
  });

  test(`${provider.label}: a credential that is refused stays typed, in the dialog and behind it`, async ({
    importPage,
    page,
    upstream,
    leaks,
  }) => {
    for (const label of secrets) leaks.keep(`the typed ${label}`, String(fields[label]));
    await upstream.fault({ kind: "rate-limited", retryAfterSeconds: 60, method: "POST", path: "/credential" });
    await importPage.open(provider.slug);
    await importPage.fill({ "Phone number": "+1 415 555 0188", Name: "Front desk" });
    await page.getByRole("button", { name: "Add credential" }).click();
    const dialog = page.getByRole("dialog");
    const verb = dialog.getByRole("button", { name: "Add credential" });
    await verb.click();
    await expect(dialog.getByLabel("Credential name")).toHaveAttribute("aria-invalid", "true");
    await expect(dialog.getByLabel("Credential name")).toBeFocused();

    const typed = { "Credential name": "Fresh one", ...fields };
    for (const [label, value] of Object.entries(typed)) await dialog.getByLabel(label, { exact: true }).fill(value);
    await verb.click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    for (const [label, value] of Object.entries(typed)) {
      await expect(dialog.getByLabel(label, { exact: true })).toHaveValue(value);
    }
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(importPage.field("Phone number")).toHaveValue("+1 415 555 0188");
    await expect(importPage.field("Name")).toHaveValue("Front desk");
    expect(await posts(upstream, "/phone-number")).toHaveLength(0);
  });
}

test("a credential id can be typed where listing is refused", async ({ importPage, page, upstream }) => {
  const id = await telnyxCredential(upstream);
  await upstream.fault({ kind: "credentials-refused" });
  await importPage.open("telnyx");
  await page.getByRole("textbox", { name: "Credential" }).fill(id);
  await importPage.fill({ "Phone number": "+1 415 555 0187" });
  await importPage.submit();
  await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
});

test.describe("while the credentials are still being listed", () => {
  test("what is typed stays when the listing is refused, and typing goes on", async ({
    importPage,
    page,
    upstream,
  }) => {
    const id = await telnyxCredential(upstream);
    await upstream.fault({ kind: "credentials-refused" });
    const release = await importPage.holdCredentials();
    await importPage.open("telnyx");
    await page.getByRole("combobox", { name: "Credential" }).pressSequentially(id.slice(0, 8) + id.slice(12, 20));
    for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowLeft");
    release();
    const field = page.getByRole("textbox", { name: "Credential" });
    await expect(field).toBeFocused();
    await page.keyboard.type(id.slice(8, 12));
    await page.keyboard.press("End");
    await page.keyboard.type(id.slice(20));
    await expect(field).toHaveValue(id);
    await importPage.fill({ "Phone number": "+1 415 555 0187" });
    await importPage.submit();
    await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  });

  test("what is typed stays after moving on to the next field, and the focus with that field", async ({
    importPage,
    page,
    upstream,
  }) => {
    const id = await telnyxCredential(upstream);
    await upstream.fault({ kind: "credentials-refused" });
    const release = await importPage.holdCredentials();
    await importPage.open("telnyx");
    await page.getByRole("combobox", { name: "Credential" }).fill(id);
    await importPage.field("Name").fill("Moved on");
    release();
    await expect(page.getByRole("textbox", { name: "Credential" })).toHaveValue(id);
    await expect(importPage.field("Name")).toBeFocused();
    await importPage.fill({ "Phone number": "+1 415 555 0187" });
    await importPage.submit();
    await expect(page.getByRole("link", { name: "Open number" })).toBeVisible();
  });

  test("a search goes on in the list that arrives", async ({ importPage, page, upstream }) => {
    const name = await telnyxCredential(upstream, "name");
    const release = await importPage.holdCredentials();
    await importPage.open("telnyx");
    const box = page.getByRole("combobox", { name: "Credential" });
    await box.pressSequentially(name.slice(0, 3));
    release();
    await expect(page.getByRole("option", { name })).toBeVisible();
    await expect(box).toHaveValue(name.slice(0, 3));
  });
});

test("a credential typed by hand is not taken away when the list can be read again", async ({
  importPage,
  page,
  upstream,
}) => {
  const id = await telnyxCredential(upstream);
  await upstream.fault({ kind: "credentials-refused" });
  await importPage.open("telnyx");
  const field = page.getByRole("textbox", { name: "Credential" });
  await field.fill(id.slice(0, 8));
  await upstream.heal();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Choose from the list" }).waitFor();
  await expect(field).toHaveValue(id.slice(0, 8));
  await field.fill(id);
  await page.getByRole("button", { name: "Choose from the list" }).click();
  await expect(page.getByRole("combobox", { name: "Credential" })).toHaveValue(
    await telnyxCredential(upstream, "name"),
  );
});

async function posts(upstream: Upstream, path: string) {
  return (await upstream.requests("POST")).filter((request) => request.path === path);
}

async function telnyxCredential(upstream: Upstream, field: "id" | "name" = "id"): Promise<string> {
  const all = await upstream.call<{ id: string; provider: string; name?: string }[]>("GET", "/credential");
  return String(all.find(({ provider, name }) => provider === "telnyx" && name)?.[field]);
}
