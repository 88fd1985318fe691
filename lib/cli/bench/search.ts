import type { Page } from "playwright";
import { rowsShownMs } from "./clock";
import type { Stage } from "./stage";
import { median, repeat, runs } from "./statistics";
import { askServer, atTheList } from "./steps";
import type { Row } from "./table";

type Search = { before: string; last: string; prefixIds: string[]; ids: string[] };

/** From the last letter to the rows of the whole word; the letters before it have been answered. */
export async function measureSearch(stage: Stage): Promise<Row[]> {
  const { slug } = stage.workspaces.large;
  const timings = await repeat(runs, (run) =>
    atTheList(stage, async (page, list) => {
      const { before, last, prefixIds, ids } = await findSearch(page, slug, run);
      await rowsShownMs(page, prefixIds, () => list.search.pressSequentially(before));
      return rowsShownMs(page, ids, () => list.search.press(last));
    }),
  );
  return [
    { what: "typing in search to the right rows, 10,000 numbers", measured: median(timings), unit: "ms", budget: 100 },
  ];
}

/** The end of a number somewhere in the world, whose last digit changes the rows. */
async function findSearch(page: Page, slug: string, run: number): Promise<Search> {
  const { rows } = await askServer(page, slug, `?page=${40 * (run + 1)}`);
  for (const { number } of rows) {
    if (!number) continue;
    const [before, last] = [number.slice(-4, -1), number.slice(-1)];
    const [{ ids: prefixIds }, { ids }] = [
      await askServer(page, slug, `?q=${before}`),
      await askServer(page, slug, `?q=${before}${last}`),
    ];
    if (ids.join() !== prefixIds.join()) return { before, last, prefixIds, ids };
  }
  throw new Error("No search was found whose last letter changes the rows.");
}
