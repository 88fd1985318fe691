import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { readAll } from "../../lib/csv/testing";

export class ListPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  /** One per row, in their order. */
  readonly boxes: Locator;
  readonly selectPage: Locator;
  /** What can be done with a selection. */
  readonly bar: Locator;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.table = page.getByRole("table", { name: "Phone numbers" });
    this.rows = this.table.getByRole("row").filter({ has: page.getByRole("cell") });
    this.search = page.getByRole("searchbox", { name: "Search numbers" });
    this.boxes = this.rows.getByRole("checkbox", { name: /^Select / });
    this.selectPage = this.table.getByRole("checkbox", { name: "Select all on this page" });
    this.bar = page.getByRole("toolbar", { name: "Bulk actions" });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`/${this.workspace}/phone-numbers${query}`);
  }

  /** Of the row in that place, counted from nought. */
  box(at: number): Locator {
    return this.boxes.nth(at);
  }

  /** The file that a press brings: its name, its columns and its rows as cells by column. */
  async download(press: () => Promise<void>): Promise<{ name: string; text: string; rows: Record<string, string>[] }> {
    const [file] = await Promise.all([this.page.waitForEvent("download"), press()]);
    const text = await readFile(await file.path(), "utf8");
    const { columns, cells } = await readAll(text);
    const rows = cells.map((row) => Object.fromEntries(columns.map(({ title, index }) => [title, row[index] ?? ""])));
    return { name: file.suggestedFilename(), text, rows };
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
