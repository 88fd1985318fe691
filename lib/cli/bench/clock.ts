import type { Page } from "playwright";

declare global {
  /** When the person acted last, and when a frame with rows was drawn first; on the page's own clock. */
  var benchClock: { actedAt?: number; firstRowAt?: number };
}

/** Runs in the page before the page's own scripts. No function in it has a name: the transpiler's helper for names is not there. */
export async function installClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.benchClock = {};
    for (const kind of ["input", "click"])
      addEventListener(kind, (event) => (event.isTrusted ? (benchClock.actedAt = event.timeStamp) : undefined), true);
    void (async () => {
      while (!document.querySelector("tbody[role=rowgroup] tr")) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      benchClock.firstRowAt = performance.now();
    })();
  });
}

/** From the start of the navigation to the frame with the first row. */
export async function firstRowMs(page: Page): Promise<number> {
  const reading = await page.waitForFunction(() => benchClock.firstRowAt);
  return (await reading.jsonValue()) ?? NaN;
}

/** From the press or letter that `act` ends with to the frame that shows exactly these rows. */
export async function rowsShownMs(page: Page, ids: readonly string[], act: () => Promise<void>): Promise<number> {
  const shown = page.evaluate(async (expected) => {
    benchClock.actedAt = undefined;
    for (;;) {
      await new Promise(requestAnimationFrame);
      const links = [...document.querySelectorAll<HTMLAnchorElement>("tbody[role=rowgroup] tr td:nth-child(2) a")];
      const rows = links.map((link) => link.pathname.split("/").at(-1)).join(" ");
      if (rows !== expected || benchClock.actedAt === undefined) continue;
      // the frame is drawn between this and the next task
      await new Promise((resolve) => setTimeout(resolve));
      return performance.now() - benchClock.actedAt;
    }
  }, ids.join(" "));
  await act();
  return shown;
}
