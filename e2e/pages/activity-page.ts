import { type Locator, type Page, expect } from "@playwright/test";
import { paths } from "../../lib/paths";

export class ActivityPage {
  readonly items: Locator;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
  ) {
    this.items = page.getByRole("list", { name: "Activity" }).getByRole("listitem");
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(paths.activity(this.workspace) + query);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("Activity");
  }

  async rename(id: string, name: string): Promise<void> {
    await this.page.goto(paths.phoneNumber(this.workspace, id));
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.save();
  }

  async switchSms(id: string): Promise<void> {
    await this.page.goto(`${paths.phoneNumber(this.workspace, id)}?tab=sms`);
    await this.page.getByRole("switch", { name: "Enable SMS" }).click();
    await this.save();
  }

  private async save(): Promise<void> {
    await this.page.getByRole("button", { name: "Save changes" }).click();
    await expect(this.page.getByRole("status", { name: "Notifications" })).toContainText("Changes saved");
  }
}
