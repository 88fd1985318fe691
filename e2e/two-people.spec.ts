import { expect, test } from "./fixtures";
import { paths } from "../lib/paths";

test("two strangers cannot see each other's workspaces", async ({ page, workspace, upstream, anotherPerson }) => {
  const [number] = await upstream.numbers();
  const other = await anotherPerson();

  await other.page.goto("/settings/workspaces");
  await expect(other.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(other.page.getByText("Marlow Voice")).toHaveCount(0);

  const addresses = [
    paths.workspace(workspace),
    paths.phoneNumbers(workspace),
    paths.addNumber(workspace),
    paths.importForm(workspace, "twilio"),
    paths.phoneNumber(workspace, String(number?.id)),
    paths.activity(workspace),
    paths.messages(workspace),
    paths.api.conversations(workspace),
    paths.api.textNumbers(workspace),
    paths.api.journal(workspace),
    paths.api.phoneNumbers(workspace),
    paths.api.phoneNumber(workspace, String(number?.id)),
    paths.api.assistants(workspace),
    paths.api.squads(workspace),
    paths.api.credentials(workspace),
  ];
  for (const address of addresses) {
    const foreign = await other.page.request.get(address);
    const unknown = await other.page.request.get(address.replace(workspace, "no-such-workspace"));
    expect(foreign.status(), address).toBe(unknown.status());
    expect(foreign.status(), address).toBe(404);
    expect(await foreign.text(), address).not.toContain("Marlow Voice");
  }

  await page.goto(paths.phoneNumbers(workspace));
  await expect(page.getByRole("table", { name: "Phone numbers" })).toBeVisible();
});

test("two tabs show two workspaces", async ({ page, workspace, context }) => {
  await page.goto("/settings/workspaces/new");
  await page.getByRole("button", { name: "Use the sandbox" }).click();
  await expect(page).toHaveURL(/phone-numbers/);
  const second = await context.newPage();
  await second.goto(paths.phoneNumbers(workspace));
  await expect(second.getByRole("button", { name: "Workspace" })).toContainText("Marlow Voice");
  await page.reload();
  await expect(page.getByRole("button", { name: "Workspace" })).not.toContainText("Marlow Voice");
});
