import type { Locator, Page } from "@playwright/test";

export class ListPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly search: Locator;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.table = page.getByRole("table", { name: "Phone numbers" });
    this.rows = this.table.getByRole("row").filter({ has: page.getByRole("cell") });
    this.search = page.getByRole("searchbox", { name: "Search numbers" });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/${this.workspace}/phone-numbers${query}`);
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Chooses values in one of the filters `Provider`, `Status`, `Routing`, `SMS`. */
  async filter(name: string, ...values: string[]): Promise<void> {
    await this.page.getByRole("combobox", { name, exact: true }).click();
    for (const value of values) await this.page.getByRole("option", { name: new RegExp(`^${value}`) }).click();
    await this.page.keyboard.press("Escape");
  }
}
