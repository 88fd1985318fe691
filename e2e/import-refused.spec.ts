import { providers } from "../lib/providers/registry";
import { alertOf } from "./alert-of";
import { expect, test } from "./fixtures";
import { fillForm, missingIn, validValues, variantsOf } from "./import-forms";

const tooLong = { name: "n".repeat(41) };

for (const variant of providers.flatMap(variantsOf)) {
  const { provider, chosen, links } = variant;
  const form = [provider.label, ...links].join(", ");

  test(`${form}: every field that lacks something says so, and nothing is sent`, async ({
    importPage,
    page,
    upstream,
  }) => {
    const missing = missingIn(variant, tooLong);
    await importPage.open(provider.slug);
    for (const link of links) await page.getByRole("button", { name: link }).click();
    await importPage.fill({ Name: tooLong.name });
    await importPage.submit();
    await expect(importPage.field("Name")).toHaveAttribute("aria-invalid", "true");
    for (const [name, { label }] of provider.fieldsInUse({ ...provider.emptyValues, ...chosen })) {
      const sentence = missing.get(name);
      if (sentence === undefined) await expect(importPage.field(label)).not.toHaveAttribute("aria-invalid");
      else {
        await expect(importPage.field(label)).toHaveAttribute("aria-invalid", "true");
        await expect(importPage.field(label)).toHaveAccessibleDescription(sentence);
      }
    }
    await expect(page.locator("[aria-invalid='true']").first()).toBeFocused();
    expect(await upstream.requests("POST")).toHaveLength(0);
  });

  test(`${form}: what was typed and chosen stays after a refusal`, async ({ importPage, page, upstream, leaks }) => {
    await upstream.fault({ kind: "rate-limited", retryAfterSeconds: 60, method: "POST" });
    await importPage.open(provider.slug);
    const { shown } = await fillForm(importPage, { variant, values: validValues(variant), upstream, leaks });
    await importPage.submit();
    await expect(alertOf(page).first()).toBeVisible();
    for (const [label, value] of Object.entries(shown)) await expect(importPage.field(label)).toHaveValue(value);
    expect(await upstream.requests("POST")).toHaveLength(1);
  });
}
