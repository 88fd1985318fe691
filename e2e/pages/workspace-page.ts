import { type Page, expect } from "@playwright/test";

export class WorkspacePage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto("/settings/workspaces/new");
  }

  async fill(given: { name: string; key: string; environment?: string; region?: string }): Promise<void> {
    await this.page.getByLabel("Workspace name").fill(given.name);
    await this.page.getByLabel("Environment").selectOption({ label: given.environment ?? "Production" });
    const region = this.page.getByLabel("Region");
    const label = await region.locator("option", { hasText: given.region ?? "Local" }).textContent();
    await region.selectOption({ label: label ?? "" });
    await this.page.getByLabel("Vapi API key").fill(given.key);
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: "Save workspace" }).click();
  }

  /** Saves and answers the slug under which the workspace then stands in the address. */
  async connect(given: { name: string; key: string; environment?: string }): Promise<string> {
    await this.open();
    await this.fill(given);
    await this.save();
    await expect(this.page).toHaveURL(/\/[^/]+\/phone-numbers/);
    return new URL(this.page.url()).pathname.split("/")[1] ?? "";
  }
}
