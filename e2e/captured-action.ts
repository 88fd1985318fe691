import type { APIRequestContext, APIResponse, Page } from "@playwright/test";

/** One call of a server action, as the browser would have sent it. */
export class CapturedAction {
  private constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
    private readonly body: string,
  ) {}

  /** Does what makes the page call an action, and keeps the call from leaving. */
  static async of(page: Page, press: () => Promise<void>): Promise<CapturedAction> {
    let take: (action: CapturedAction) => void;
    const taken = new Promise<CapturedAction>((resolve) => (take = resolve));
    const isAction = (url: URL) => !url.pathname.startsWith("/_next/");
    await page.route(isAction, async (route) => {
      const request = route.request();
      const headers = request.headers();
      if (!headers["next-action"]) return route.fallback();
      take(new CapturedAction(request.url(), withoutCookie(headers), request.postData() ?? ""));
      await route.abort();
    });
    await press();
    const action = await taken;
    await page.unroute(isAction);
    return action;
  }

  /** Sends it as whoever's cookies the context holds; `change` rewrites what it is called with. */
  send(context: APIRequestContext, change: (body: string) => string = (body) => body): Promise<APIResponse> {
    return context.post(this.url, { headers: this.headers, data: change(this.body), maxRedirects: 0 });
  }
}

/** What belongs to the first sending: who sent it, and how long it was. */
function withoutCookie(headers: Record<string, string>): Record<string, string> {
  const own = ["cookie", "content-length"];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)));
}
