import { test as base } from "./fixtures";
import { CsvPage } from "./pages/csv-page";

export { expect } from "./fixtures";

export const test = base.extend<{ csvPage: CsvPage }>({
  csvPage: async ({ page, workspace }, use) => use(new CsvPage(page, workspace)),
});

export const token = "an-auth-token-of-a-csv-import";

export const numberAt = (index: number) => `+1415555${String(7000 + index)}`;

export const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `twilio,${numberAt(index)},Import ${index},off`);

export const fileOf = (rows: readonly string[], header = "provider,number,name,sms") =>
  [header, ...rows, ""].join("\n");
