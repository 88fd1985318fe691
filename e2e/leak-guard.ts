import { type BrowserContext, type Page, type Response, expect } from "@playwright/test";
import { noteSecret, spellingsOf, standingSecrets } from "./noted-secrets";

type Seen = { where: string; text: string };

/** Collects everything a browser receives or keeps, so that a test can say: no secret was in it. */
export class LeakGuard {
  private readonly seen: Seen[] = [];
  private readonly pending = new Set<Promise<void>>();
  private readonly secrets = new Map(standingSecrets);

  /** From now on `value` must come to no browser, log or disk; `name` is what a failure calls it. Returns the value. */
  keep(name: string, value: string): string {
    this.secrets.set(value, name);
    noteSecret(name, value);
    return value;
  }

  watch(context: BrowserContext): void {
    context.on("response", (response) => this.track(this.readResponse(context, response)));
    context.on("request", (request) => this.seen.push({ where: "address", text: request.url() }));
    context.on("console", (message) => this.seen.push({ where: "console", text: message.text() }));
  }

  /** Takes down what the pages hold before they are closed. */
  async read(pages: Page[]): Promise<void> {
    await Promise.all(this.pending);
    for (const page of pages) await this.readBrowser(page);
  }

  /** Fails with the place, never with the value. */
  expectNothingLeaked(): void {
    const leaks = this.seen.flatMap(({ where, text }) =>
      [...this.secrets]
        .filter(([value]) => spellingsOf(value).some((spelling) => text.includes(spelling)))
        .map(([, name]) => `${name} in ${where}`),
    );
    expect([...new Set(leaks)], "secrets that reached the browser").toEqual([]);
  }

  private track(reading: Promise<void>): void {
    this.pending.add(reading);
    void reading.finally(() => this.pending.delete(reading));
  }

  private async readResponse(context: BrowserContext, response: Response): Promise<void> {
    const where = `${response.request().method()} ${new URL(response.url()).pathname}`;
    const all = response.allHeaders().catch(() => ({}));
    // redirects and cancelled requests have no body to read
    const body = await response.body().catch(() => undefined);
    if (body) this.seen.push({ where: `body of ${where}`, text: body.toString("utf8") });
    // of an answer out of the browser's own cache the raw headers never come: one way there and back is enough to know
    const shown = context.cookies().then(
      () => response.headers(),
      () => ({}),
    );
    this.seen.push({ where: `headers of ${where}`, text: JSON.stringify(await Promise.race([all, shown])) });
  }

  private async readBrowser(page: Page): Promise<void> {
    if (page.isClosed() || !page.url().startsWith("http")) return;
    const kept = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      cookies: document.cookie,
    }));
    for (const [where, text] of Object.entries(kept)) this.seen.push({ where: `${where} of ${page.url()}`, text });
  }
}
