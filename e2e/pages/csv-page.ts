import { expect, type Locator, type Page } from "@playwright/test";

/** The page on which a file becomes a run. */
export class CsvPage {
  readonly checkRows: Locator;
  readonly startImport: Locator;
  readonly issues: Locator;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.checkRows = page.getByRole("button", { name: "Check rows", exact: true });
    this.startImport = page.getByRole("button", { name: "Start import", exact: true });
    this.issues = page.getByRole("table", { name: "Rows that are left out" }).getByRole("row");
  }

  async open(): Promise<void> {
    await this.page.goto(`/${this.workspace}/imports/new`);
  }

  async bring(content: string | Buffer, name = "numbers.csv"): Promise<void> {
    const buffer = typeof content === "string" ? Buffer.from(content) : content;
    await this.page.getByLabel("CSV file", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  }

  column(field: string): Locator {
    return this.page.getByRole("combobox", { name: `Column for ${field}`, exact: true });
  }

  async enterTwilio(token: string): Promise<void> {
    await this.page.getByLabel("Account SID", { exact: true }).fill(`AC${"0".repeat(32)}`);
    await this.page.getByLabel("Auth token", { exact: true }).fill(token);
  }

  /** The dry run, until its figures stand there. */
  async check(): Promise<void> {
    await this.checkRows.click();
    await expect(this.startImport).toBeVisible();
  }

  /** How many rows stand under one of the three words. */
  figure(word: "Ready" | "Already there" | "Refused"): Locator {
    return this.page
      .getByRole("term")
      .filter({ hasText: new RegExp(`^${word}$`) })
      .locator("xpath=following-sibling::dd[1]");
  }

  /** Starts the run and waits until its page says that it is over. */
  async runToItsEnd(): Promise<void> {
    await this.startImport.click();
    await expect(this.page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
    await expect(
      this.page
        .getByRole("status")
        .filter({ hasText: /finished/i })
        .first(),
    ).toBeVisible({ timeout: 30_000 });
  }
}
