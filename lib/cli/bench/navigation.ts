import { paths } from "../../paths";
import { firstRowMs, installClock } from "./clock";
import type { Stage } from "./stage";
import { median, repeat, runs } from "./statistics";
import type { Row } from "./table";
import type { Visitor } from "./visitor";

export async function measureNavigation({ visitor, workspaces }: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { slug, numbers } of Object.values(workspaces)) {
    rows.push({
      what: `navigation to first row, ${numbers.toLocaleString("en")} numbers`,
      measured: median(await repeat(runs, () => navigationMs(visitor, slug))),
      unit: "ms",
      budget: 300,
    });
  }
  return rows;
}

export function navigationMs(visitor: Visitor, slug: string): Promise<number> {
  return visitor.visit(async (page) => {
    await installClock(page);
    await page.goto(paths.phoneNumbers(slug));
    return firstRowMs(page);
  });
}
