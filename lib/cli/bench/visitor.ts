import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, type CDPSession, type Page, chromium } from "playwright";
import { WorkspacePage } from "../../../e2e/pages/workspace-page";
import { admin } from "../../../e2e/settings";
import { signInByRequest } from "../../../e2e/sign-in-by-request";
import { findBrowser } from "../browser";

type Cookies = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A person at a real browser. Every visit has a cold cache. */
export type Visitor = {
  visit: <T>(look: (page: Page, protocol: CDPSession) => Promise<T>, options?: { signedIn?: boolean }) => Promise<T>;
  /** Slug of a new workspace, connected through the form, with so many numbers. */
  connect: (numbers: number) => Promise<{ slug: string; key: string }>;
  leave: () => Promise<void>;
};

export async function inviteVisitor(baseURL: string): Promise<Visitor> {
  const { executablePath, args, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  const signedInState = await signIn(browser, baseURL);

  const visit: Visitor["visit"] = async (look, { signedIn = true } = {}) => {
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 1440, height: 900 },
      storageState: signedIn ? signedInState : undefined,
    });
    const page = await context.newPage();
    try {
      return await look(page, await context.newCDPSession(page));
    } finally {
      await context.close();
    }
  };

  const connect: Visitor["connect"] = (numbers) => {
    const key = `sandbox-n${numbers}-${randomUUID()}`;
    return visit(async (page) => ({
      slug: await new WorkspacePage(page).connect({ name: `Bench ${numbers}`, key }),
      key,
    }));
  };

  return { visit, connect, leave: () => browser.close() };
}

async function signIn(browser: Browser, baseURL: string): Promise<Cookies> {
  const context = await browser.newContext({ baseURL });
  await signInByRequest(context.request, admin);
  const state = await context.storageState();
  await context.close();
  return state;
}
