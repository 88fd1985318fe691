import { type Page, expect } from "@playwright/test";

type Someone = { name: string; email: string };

export class MembersPage {
  constructor(readonly page: Page) {}

  async add(person: Someone & { password: string; role: string }): Promise<void> {
    await this.page.goto("/settings/members");
    await this.page.getByRole("button", { name: "Add person" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(person.name);
    await dialog.getByLabel("Email").fill(person.email);
    await dialog.getByLabel("Password", { exact: true }).fill(person.password);
    await dialog.getByLabel("Role").selectOption(person.role.toLowerCase());
    await dialog.getByRole("button", { name: "Add person" }).click();
    await expect(dialog).toBeHidden();
  }

  async changeRole(person: Someone, role: string): Promise<void> {
    const dialog = await this.openTask(person, "Change role");
    await dialog.getByLabel("Role").selectOption(role.toLowerCase());
    await dialog.getByRole("button", { name: "Change role" }).click();
    await expect(dialog).toBeHidden();
  }

  async setAccess(person: Someone, verb: "Enable" | "Disable"): Promise<void> {
    const dialog = await this.openTask(person, verb);
    await dialog.getByRole("button", { name: verb, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async setPassword(person: Someone, password: string): Promise<void> {
    const dialog = await this.openTask(person, "Set a new password");
    await dialog.getByLabel("Password", { exact: true }).fill(password);
    await dialog.getByRole("button", { name: "Set password" }).click();
    await expect(dialog).toBeHidden();
  }

  private async openTask(person: Someone, task: string) {
    await this.page.goto("/settings/members");
    const row = this.page.getByRole("row").filter({ hasText: person.email });
    await row.getByRole("button", { name: `More for ${person.name}` }).click();
    await this.page.getByRole("menuitem", { name: task, exact: true }).click();
    return this.page.getByRole("dialog");
  }
}
