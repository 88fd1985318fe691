import type { Locator, Page } from "@playwright/test";

/** Numbers selected in the list, and the dialog that changes them. */
export class BulkPage {
  readonly bar: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByRole("toolbar", { name: "Bulk actions" });
    this.dialog = page.getByRole("dialog");
  }

  /** Everything that the list shows, on all its pages. */
  async selectAll(): Promise<void> {
    await this.page.getByRole("checkbox", { name: "Select all on this page" }).check();
    await this.bar.getByRole("button", { name: /^Select all/ }).click();
  }

  async select(...labels: string[]): Promise<void> {
    for (const label of labels) await this.page.getByRole("checkbox", { name: `Select ${label}`, exact: true }).check();
  }

  async choose(verb: string): Promise<Locator> {
    await this.bar.getByRole("button", { name: verb, exact: true }).click();
    return this.dialog;
  }

  async assign(name: string): Promise<void> {
    await this.dialog.getByRole("combobox", { name: "Assistant" }).fill(name);
    await this.page.getByRole("option", { name }).first().click();
  }

  /** The row of a number in the plan. */
  planned(text: string): Locator {
    return this.dialog.getByRole("row").filter({ hasText: text });
  }

  apply(count: number): Locator {
    const numbers = count === 1 ? "number" : "numbers";
    return this.dialog.getByRole("button", { name: `Apply to ${count.toLocaleString("en")} ${numbers}`, exact: true });
  }
}
