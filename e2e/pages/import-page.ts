import type { Locator, Page } from "@playwright/test";

export class ImportPage {
  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {}

  async open(form: string): Promise<void> {
    await this.page.goto(`/${this.workspace}/phone-numbers/new/${form}`);
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  /** Types into a picker and takes the option with that text. */
  async pick(label: string, text: string): Promise<void> {
    const box = this.page.getByRole("combobox", { name: label, exact: true });
    await box.fill(text);
    await this.page.getByRole("option", { name: text }).first().click();
  }

  /** The credentials are asked for, and the answer waits until it is released. */
  async holdCredentials(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.page.route("**/api/workspaces/*/credentials*", async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  get submitButton(): Locator {
    return this.page.getByRole("button", { name: /^(Import|Create) number$/ });
  }

  async submit(): Promise<void> {
    await this.submitButton.click();
  }
}
