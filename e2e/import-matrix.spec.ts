import { createRequire } from "node:module";
import type { FormValues, ProviderDefinition } from "../lib/providers/define";
import { providers } from "../lib/providers/registry";
import { expect, test } from "./fixtures";
import type { Upstream } from "./upstream";

/** The examples stand in the provider's own folder; which folders there are, only the registry knows. */
const load = createRequire(__filename);

type Examples = { valid: { values: FormValues; body: Record<string, unknown> }[] };

for (const provider of providers) {
  test(`${provider.label}: a number is added through its form and stands in the list`, async ({
    importPage,
    listPage,
    page,
    upstream,
    leaks,
  }) => {
    const { examples } = load(`../lib/providers/${provider.slug}/examples`) as { examples: Examples };
    const values: FormValues = {
      ...provider.emptyValues,
      ...examples.valid[0]?.values,
      name: "Straight from the form",
    };
    const assistant = await someAssistant(upstream);

    await importPage.open(provider.slug);
    for (const [name, field] of provider.fieldsInUse(values)) {
      if (field.kind === "secret") leaks.keep(`typed ${field.label}`, String(values[name]));
      if (field.kind === "assistant") await importPage.pick(field.label, assistant.name);
      else if (field.kind === "squad" || field.kind === "toggle") continue;
      else if (field.kind === "credential") {
        await importPage.pick(field.label, await credentialFor(upstream, provider));
      } else await importPage.field(field.label).fill(hostOf(String(values[name])));
    }
    await expect(importPage.submitButton).toHaveText(provider.verb);
    await importPage.submit();
    await page.getByRole("link", { name: "Open number" }).click();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Straight from the form");

    const posts = (await upstream.requests("POST")).filter((request) => request.path === "/phone-number");
    expect(posts).toHaveLength(1);
    expect(posts[0]?.body).toMatchObject({
      provider: provider.provider,
      name: "Straight from the form",
      assistantId: assistant.id,
    });
    await listPage.open("?q=straight+from");
    await expect(listPage.rows).toHaveCount(1);
    await expect(listPage.row("Straight from the form")).toContainText(assistant.name);
  });

  test(`${provider.label}: an empty form says what is missing and sends nothing`, async ({ importPage, upstream }) => {
    await importPage.open(provider.slug);
    const name = importPage.field("Name");
    await name.fill("n".repeat(41));
    await importPage.submit();
    await expect(name).toHaveAttribute("aria-invalid", "true");
    await expect(name).toHaveAccessibleDescription(/40/);
    expect((await upstream.requests("POST")).length).toBe(0);
  });
}

test("an unknown provider's form is not found", async ({ importPage, page }) => {
  await importPage.open("carrier-pigeon");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing at this address");
});

async function someAssistant(upstream: Upstream): Promise<{ id: string; name: string }> {
  const assistants = await upstream.call<{ id: string; name?: string }[]>("GET", "/assistant?limit=100");
  const found = assistants.find((assistant) => assistant.name);
  return { id: String(found?.id), name: String(found?.name) };
}

/** Name of a credential of the kind that the form asks for; the world brings some of each. */
async function credentialFor(upstream: Upstream, provider: ProviderDefinition): Promise<string> {
  const kind = Object.values(provider.fields).find((field) => field.kind === "credential")?.credentialProvider;
  const credentials = await upstream.call<{ provider: string; name?: string }[]>("GET", "/credential");
  return String(credentials.find((credential) => credential.provider === kind && credential.name)?.name);
}

/** The examples stand in the EU region; here the form itself puts the region's SIP host behind the name. */
function hostOf(value: string): string {
  return value.replace(/^sip:([^@]+)@.*$/i, "$1");
}
