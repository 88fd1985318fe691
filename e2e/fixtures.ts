import { randomBytes } from "node:crypto";
import { type BrowserContext, type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { LeakGuard } from "./leak-guard";
import { noteSecret } from "./noted-secrets";
import { ImportPage } from "./pages/import-page";
import { ListPage } from "./pages/list-page";
import { MembersPage } from "./pages/members-page";
import { WorkspacePage } from "./pages/workspace-page";
import { adminState } from "./settings";
import { signInByRequest } from "./sign-in-by-request";
import { Upstream } from "./upstream";

export type Person = { name: string; email: string; password: string };
export type Role = "Viewer" | "Operator" | "Admin";

type Fixtures = {
  /** How many numbers the person's world has. */
  worldSize: number;
  role: Role;
  leaks: LeakGuard;
  person: Person;
  /** The person's organisation upstream. */
  upstream: Upstream;
  /** Slug of a workspace of that organisation, connected through the form. */
  workspace: string;
  listPage: ListPage;
  importPage: ImportPage;
  /** A further browser, watched as the first one is. */
  newBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** The administrator's page of people. */
  membersPage: MembersPage;
  /** A further person with a browser of their own. */
  anotherPerson: (role?: Role) => Promise<{ person: Person; page: Page }>;
};

export const test = base.extend<Fixtures>({
  worldSize: [64, { option: true }],
  role: ["Operator", { option: true }],

  leaks: async ({}, use) => {
    const leaks = new LeakGuard();
    await use(leaks);
    leaks.expectNothingLeaked();
  },

  newBrowser: async ({ browser, leaks }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      leaks.watch(context);
      return context;
    });
    for (const context of contexts) {
      await leaks.read(context.pages());
      await context.close();
    }
  },

  membersPage: async ({ newBrowser }, use) => {
    const context = await newBrowser({ storageState: adminState });
    await use(new MembersPage(await context.newPage()));
  },

  person: async ({ membersPage, role, leaks }, use) => use(await addPerson(membersPage, role, leaks)),

  context: async ({ context, leaks }, use) => {
    leaks.watch(context);
    await use(context);
  },

  page: async ({ context, person, leaks }, use) => {
    await signIn(context, person);
    const page = await context.newPage();
    await use(page);
    await leaks.read(context.pages());
  },

  upstream: async ({ worldSize, leaks }, use) => {
    const upstream = new Upstream(worldSize);
    leaks.keep("the stored key", upstream.key);
    for (const row of await upstream.numbers()) keepSecretsOf(row, leaks);
    await use(upstream);
  },

  workspace: async ({ page, upstream }, use) => {
    await use(await new WorkspacePage(page).connect({ name: "Marlow Voice", key: upstream.key }));
  },

  listPage: async ({ page, workspace }, use) => use(new ListPage(page, workspace)),
  importPage: async ({ page, workspace }, use) => use(new ImportPage(page, workspace)),

  anotherPerson: async ({ membersPage, newBrowser, leaks }, use) =>
    use(async (role = "Operator") => {
      const person = await addPerson(membersPage, role, leaks);
      const context = await newBrowser();
      await signIn(context, person);
      return { person, page: await context.newPage() };
    }),
});

export { expect } from "@playwright/test";

async function addPerson(membersPage: MembersPage, role: Role, leaks: LeakGuard): Promise<Person> {
  const id = randomBytes(5).toString("hex");
  const person = { name: `Person ${id}`, email: `${id}@people.test`, password: `a long password ${id}` };
  leaks.keep("a password", person.password);
  await membersPage.add({ ...person, role });
  return person;
}

async function signIn(context: BrowserContext, person: Person): Promise<void> {
  await signInByRequest(context.request, person);
  const session = (await context.cookies()).find((cookie) => cookie.name.includes("session"));
  // the browser is given it in a cookie; log and disk are not
  noteSecret("a session's token", String(session?.value));
}

/** The upstream returns secrets in its rows, as the real one does; none may travel on. */
function keepSecretsOf(row: Record<string, unknown>, leaks: LeakGuard): void {
  for (const field of ["twilioAuthToken", "twilioApiSecret", "twilioApiKey"]) {
    if (typeof row[field] === "string") leaks.keep(`${field} of a listed number`, row[field]);
  }
  const { authentication, server } = row as { authentication?: { password?: string }; server?: { headers?: object } };
  if (authentication?.password) leaks.keep("a listed SIP password", authentication.password);
  for (const value of Object.values(server?.headers ?? {})) leaks.keep("a listed server header", String(value));
  for (const value of headersWithin(row.hooks)) leaks.keep("a header inside a listed hook", value);
}

/** A hook that Switchboard does not know may carry a server of its own, anywhere in it. */
function headersWithin(given: unknown): string[] {
  if (typeof given !== "object" || given === null) return [];
  return Object.entries(given).flatMap(([name, value]) =>
    name === "headers" && typeof value === "object" ? Object.values(value ?? {}).map(String) : headersWithin(value),
  );
}
