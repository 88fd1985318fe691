import { type Locator, type Page, expect } from "@playwright/test";
import { paths } from "../../lib/paths";

export class MessagesPage {
  readonly threads: Locator;
  readonly log: Locator;
  readonly bubbles: Locator;
  readonly to: Locator;
  readonly message: Locator;
  readonly send: Locator;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.threads = page.getByRole("list", { name: "Conversations" }).getByRole("listitem");
    this.log = page.getByRole("log");
    this.bubbles = this.log.getByRole("listitem");
    this.to = page.getByLabel("To", { exact: true });
    this.message = page.getByLabel("Message", { exact: true });
    this.send = page.getByRole("button", { name: "Send message" });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(paths.messages(this.workspace) + query);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("Messages");
  }

  async openTab(numberId: string): Promise<void> {
    await this.page.goto(`${paths.phoneNumber(this.workspace, numberId)}?tab=messages`);
    await expect(this.threads.first()).toBeVisible();
  }

  thread(customer: string): Locator {
    return this.threads.filter({ hasText: customer });
  }

  async show(customer: string): Promise<void> {
    await this.thread(customer).getByRole("button").click();
    await expect(this.page.getByRole("log", { name: `Messages with ${customer}` })).toBeVisible();
  }

  async begin(numberId: string, to: string): Promise<void> {
    await this.open(`?number=${numberId}&thread=new`);
    await this.to.fill(to);
  }
}
