import type { Page } from "playwright";
import { ListPage } from "../../../e2e/pages/list-page";
import { paths } from "../../paths";
import type { PhoneNumberList } from "../../phone-numbers/loaders";
import { installClock, rowsShownMs } from "./clock";
import type { Stage } from "./stage";
import { median, repeat, runs } from "./statistics";
import type { Row } from "./table";

/** One press, and the question to the server that comes of it. */
type Step = {
  what: string;
  search: string;
  prepare?: (list: ListPage) => Promise<void>;
  press: (list: ListPage) => Promise<void>;
};

const steps: Step[] = [
  {
    what: "filter change",
    search: "?provider=twilio",
    prepare: (list) => list.page.getByRole("combobox", { name: "Provider", exact: true }).click(),
    press: (list) => list.page.getByRole("option", { name: /^Twilio/ }).click(),
  },
  {
    what: "sort change",
    search: "?sort=name",
    press: (list) => list.table.getByRole("button", { name: "Name" }).click(),
  },
  {
    what: "page change",
    search: "?page=2",
    press: (list) => list.page.getByRole("button", { name: "Next page" }).click(),
  },
];

/** Each press on a page of its own: a list that was seen before would come from the browser's memory. */
export async function measureSteps(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, search, prepare, press } of steps) {
    const timings = await repeat(runs, () =>
      atTheList(stage, async (page, list) => {
        const { ids, serverMs } = await askServer(page, stage.workspaces.large.slug, search);
        await prepare?.(list);
        return { serverMs, shownMs: await rowsShownMs(page, ids, () => press(list)) };
      }),
    );
    const [shown, server] = [timings.map(({ shownMs }) => shownMs), timings.map(({ serverMs }) => serverMs)];
    rows.push(
      { what: `${what}, 10,000 numbers`, measured: median(shown), unit: "ms", budget: 100 },
      { what: `${what}, the server's part`, measured: median(server), unit: "ms", budget: 15 },
    );
  }
  return rows;
}

/** A list whose scripts are running and whose first reads are over. */
export function atTheList<T>(
  { visitor, workspaces }: Stage,
  work: (page: Page, list: ListPage) => Promise<T>,
): Promise<T> {
  return visitor.visit(async (page) => {
    await installClock(page);
    await page.goto(paths.phoneNumbers(workspaces.large.slug), { waitUntil: "networkidle" });
    return work(page, new ListPage(page, workspaces.large.slug));
  });
}

/** Which rows a question brings, and how long the server takes over it; asked apart from the page. */
export async function askServer(page: Page, slug: string, search: string) {
  const address = new URL(paths.api.phoneNumbers(slug) + search, page.url());
  const cookies = await page.context().cookies();
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
  const began = performance.now();
  const answer = await fetch(address, { headers });
  const { rows } = (await answer.json()) as PhoneNumberList;
  return { rows, ids: rows.map(({ id }) => id), serverMs: performance.now() - began };
}
