import { expect, type Locator, type Page } from "@playwright/test";
import { paths } from "../../lib/paths";
import { CsvPage } from "./csv-page";

type Row = { number: string; name: string };

/** A run on its own page, and the bar that tells of it everywhere else. */
export class RunPage {
  readonly status: Locator;
  readonly progress: Locator;
  readonly rows: Locator;
  readonly pill: Locator;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.status = page
      .getByRole("main")
      .getByRole("status")
      .filter({ hasText: /^(running|paused|finished|cancelled)/ });
    this.progress = page.getByRole("progressbar", { name: "Progress" });
    this.rows = page
      .getByRole("table", { name: "Rows of this run" })
      .getByRole("row")
      .filter({ has: page.getByRole("cell") });
    this.pill = page.getByRole("link", { name: /^(Importing|Changing|Rolling back|Paused|Imported|Changed) \d/ });
  }

  /** Starts an import of a file of Twilio numbers through its page; answers the address of the run. */
  async import(rows: readonly Row[], token: string): Promise<string> {
    const csv = new CsvPage(this.page, this.workspace);
    await csv.open();
    await csv.bring(
      ["provider,number,name,sms", ...rows.map(({ number, name }) => `twilio,${number},${name},off`)].join("\n"),
    );
    await csv.enterTwilio(token);
    await csv.check();
    await csv.startImport.click();
    await expect(this.page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
    return new URL(this.page.url()).pathname;
  }

  async openList(): Promise<void> {
    await this.page.goto(paths.imports(this.workspace));
  }

  async open(title: string): Promise<void> {
    await this.openList();
    await this.page.getByRole("table", { name: "Runs" }).getByRole("link", { name: title }).first().click();
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(title);
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async filter(word: string): Promise<void> {
    await this.page.getByRole("radio", { name: new RegExp(`^${word} \\d`) }).check();
  }

  /** The figure under the bar. */
  count(word: string): Locator {
    return this.page.getByRole("term").filter({ hasText: word }).locator("xpath=following-sibling::dd[1]");
  }
}

export const twilioRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ number: `+1415555${6000 + index}`, name: `Row ${index}` }));
