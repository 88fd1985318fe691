import type { Locator, Page } from "@playwright/test";
import { paths } from "../../lib/paths";

/** The calls of a workspace, and those on the tab of a number. */
export class CallsPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly testCall: Locator;
  readonly followed: Locator;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.table = page.getByRole("table", { name: "Calls", exact: true });
    this.rows = this.table.getByRole("row").filter({ has: page.getByRole("cell") });
    this.testCall = page.getByRole("group", { name: "Test call" });
    this.followed = page.getByRole("region", { name: "This test call" });
  }

  async open(search = ""): Promise<void> {
    await this.page.goto(paths.calls(this.workspace) + search);
  }

  async openTab(numberId: string): Promise<void> {
    await this.page.goto(`${paths.phoneNumber(this.workspace, numberId)}?tab=calls`);
  }

  get customerNumber(): Locator {
    return this.testCall.getByLabel("Customer number");
  }

  get startButton(): Locator {
    return this.testCall.getByRole("button", { name: "Start test call" });
  }

  async call(customer: string): Promise<void> {
    await this.customerNumber.fill(customer);
    await this.startButton.click();
  }
}
