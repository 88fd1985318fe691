import { type Page, expect, test as base } from "@playwright/test";
import { alertOf } from "./alert-of";
import { OidcIssuer } from "./oidc-issuer";
import { MembersPage } from "./pages/members-page";
import { admin, ports } from "./settings";
import { newDirectory, readiness, start, stop } from "./start-product";

const client = { id: "switchboard", secret: "the-secret-of-the-client" };
const url = `http://127.0.0.1:${ports.singleSignOn}`;
const ruth = { name: "Ruth Aldergate", email: "ruth@people.test", password: "a long password of Ruth" };

/** One issuer and one product of its own for all tests of this file. */
const test = base.extend<object, { issuer: OidcIssuer }>({
  baseURL: url,
  issuer: [
    async ({}, use) => {
      const issuer = new OidcIssuer(ports.issuer, client);
      await issuer.listen();
      const product = start(newDirectory(), ports.singleSignOn, "start", {
        ADMIN_EMAIL: admin.email,
        ADMIN_PASSWORD: admin.password,
        OIDC_ISSUER: issuer.url,
        OIDC_CLIENT_ID: client.id,
        OIDC_CLIENT_SECRET: client.secret,
        OIDC_NAME: "Aldergate ID",
      });
      try {
        await expect.poll(() => readiness(url), { timeout: 150_000 }).toBe(200);
        await use(issuer);
        expect(product.output()).not.toContain(client.secret);
      } finally {
        await stop(product);
        await issuer.close();
      }
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

test.describe.configure({ mode: "serial" });

test.beforeEach(({ issuer }) => {
  issuer.person = { sub: "1", email: admin.email, email_verified: true };
  issuer.forged = {};
  issuer.addressInToken = true;
});

async function signOn(page: Page, next = "/settings/profile"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole("button", { name: "Continue with Aldergate ID" }).click();
}

async function expectRefused(page: Page, says: string | RegExp): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\?/);
  await expect(alertOf(page)).toContainText(says);
  await page.goto("/settings/profile");
  await expect(page).toHaveURL(/\/sign-in\?/);
}

test("the button named after the issuer signs in and leads to where one wanted to go", async ({ page }) => {
  await signOn(page, "/settings/members");
  await expect(page).toHaveURL(`${url}/settings/members`);
  await expect(page.getByRole("cell", { name: admin.email })).toBeVisible();
});

test("signing out ends the session, also for who kept its cookie", async ({ page, context }) => {
  await signOn(page);
  await expect(page).toHaveURL(`${url}/settings/profile`);
  const kept = await context.cookies();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.addCookies(kept);
  await page.goto("/settings/profile");
  await expect(page).toHaveURL(/\/sign-in\?/);
});

test("an address that the issuer tells beside the token opens the account too", async ({ page, issuer }) => {
  issuer.addressInToken = false;
  await signOn(page);
  await expect(page).toHaveURL(`${url}/settings/profile`);
});

test("somebody whom nobody added is refused, and no account is made", async ({ page, issuer }) => {
  issuer.person = { sub: "2", email: "stranger@people.test", email_verified: true };
  await signOn(page);
  await expectRefused(page, "Nobody here has the address of this sign-on.");
  issuer.person = { sub: "1", email: admin.email };
  await signOn(page, "/settings/members");
  await expect(page.getByRole("cell", { name: admin.email })).toBeVisible();
  await expect(page.getByText("stranger@people.test")).toHaveCount(0);
});

test("an address that the issuer did not check proves nothing", async ({ page, issuer }) => {
  issuer.person = { sub: "3", email: admin.email, email_verified: false };
  await signOn(page);
  await expectRefused(page, /Nobody here has the address/);
});

for (const forged of [{ state: "another" }, { nonce: "another" }]) {
  test(`an answer with a wrong ${Object.keys(forged).join()} signs nobody in`, async ({ page, issuer }) => {
    issuer.forged = forged;
    await signOn(page);
    await expectRefused(page, "Single sign-on did not work.");
  });
}

test("a disabled person is refused", async ({ page, browser, issuer }) => {
  await signOn(page, "/settings/members");
  await expect(page).toHaveURL(`${url}/settings/members`);
  const members = new MembersPage(page);
  await members.add({ ...ruth, role: "Operator" });

  issuer.person = { sub: "4", email: ruth.email, email_verified: true };
  const hers = await browser.newPage({ baseURL: url });
  await signOn(hers);
  await expect(hers).toHaveURL(`${url}/settings/profile`);
  await members.setAccess(ruth, "Disable");
  await hers.reload();
  await expect(hers).toHaveURL(/\/sign-in/);
  await signOn(hers);
  await expectRefused(hers, "Nobody here has the address of this sign-on.");
  await hers.close();
});

test("an issuer that does not answer is said as what it is, and the password still works", async ({ page, issuer }) => {
  await issuer.close();
  await signOn(page);
  await expect(alertOf(page)).toContainText("Single sign-on did not work.");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(admin.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(`${url}/settings/profile`);
});
