import { providers } from "../lib/providers/registry";
import { expect, test } from "./fixtures";
import { fillForm, validValues } from "./import-forms";

for (const provider of providers) {
  test(`${provider.label}: a number is added through its form and stands in the list`, async ({
    importPage,
    listPage,
    page,
    upstream,
    leaks,
  }) => {
    const variant = { provider, chosen: {}, links: [] };
    const values = { ...validValues(variant), name: "Straight from the form" };
    await importPage.open(provider.slug);
    const { assistant } = await fillForm(importPage, { variant, values, upstream, leaks });
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
}

test("an unknown provider's form is not found", async ({ importPage, page }) => {
  await importPage.open("carrier-pigeon");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing at this address");
});
