import { alertOf } from "./alert-of";
import { expect, test } from "./fixtures";
import { signInByRequest } from "./sign-in-by-request";

test.describe("signing in", () => {
  test("by the form, and out again", async ({ newBrowser, person }) => {
    const context = await newBrowser();
    const page = await context.newPage();
    await page.goto("/settings/profile");
    await expect(page).toHaveURL(/sign-in/);
    await page.getByLabel("Email").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(alertOf(page).first()).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/settings\/profile/);

    const cookies = await context.cookies();
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/sign-in/);
    await context.addCookies(cookies);
    await page.goto("/settings/profile");
    await expect(page).toHaveURL(/sign-in/);
  });

  test("ten wrong passwords close the account's door for a while, known or not", async ({ newBrowser, person }) => {
    const context = await newBrowser();
    const words = [];
    for (const email of [person.email, "nobody-of-that-name@people.test"]) {
      const page = await context.newPage();
      await page.goto("/sign-in");
      const said = [];
      for (let attempt = 0; attempt < 11; attempt++) {
        await page.getByLabel("Email").fill(email);
        await page.getByLabel("Password", { exact: true }).fill(`wrong ${attempt}`);
        const answered = page.waitForResponse((response) => response.request().method() === "POST");
        await page.getByRole("button", { name: "Sign in" }).click();
        await answered;
        // the button is itself again together with the new words; until then the old ones stand
        await expect(page.locator("button[type=submit]")).toHaveText("Sign in");
        await expect(alertOf(page).first()).toBeVisible();
        said.push((await alertOf(page).first().textContent())?.replace(/\d+ \w+/, "a while"));
      }
      words.push(said);
      await page.close();
    }
    expect(words[1]).toEqual(words[0]);
    expect(words[0]?.at(-1)).not.toBe(words[0]?.[0]);
  });
});

test("a changed password ends every other session on its next request", async ({ page, person, newBrowser, leaks }) => {
  const other = await newBrowser();
  await signInByRequest(other.request, person);
  expect((await other.request.get("/settings/profile", { maxRedirects: 0 })).status()).toBe(200);

  await page.goto("/settings/profile");
  await page.getByLabel("Current password").fill(person.password);
  await page.getByLabel("New password").fill(leaks.keep("the new password", `${person.password} and more`));
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText(/password.*changed/i).first()).toBeVisible();

  expect((await other.request.get("/settings/profile", { maxRedirects: 0 })).status()).toBe(307);
  await page.reload();
  await expect(page).toHaveURL(/settings\/profile/);
});

test("one session among several is ended from the profile, and only that one", async ({ page, person, newBrowser }) => {
  const [ended, kept] = [await newBrowser(), await newBrowser()];
  await signInByRequest(kept.request, person);
  await signInByRequest(ended.request, person);
  const statusOf = async ({ request }: typeof ended) =>
    (await request.get("/settings/profile", { maxRedirects: 0 })).status();
  await page.goto("/settings/profile");
  const sessions = page.getByRole("list", { name: "Sessions" }).getByRole("listitem");
  await expect(sessions).toHaveCount(3);
  await sessions
    .getByRole("button", { name: /^End session of/ })
    .first()
    .click();
  await expect(sessions).toHaveCount(2);
  expect([await statusOf(ended), await statusOf(kept)].sort()).toEqual([200, 307]);
  await page.reload();
  await expect(page).toHaveURL(/settings\/profile/);
});

test("sign out everywhere ends them all", async ({ page, person, newBrowser }) => {
  const other = await newBrowser();
  await signInByRequest(other.request, person);
  await page.goto("/settings/profile");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect((await other.request.get("/settings/profile", { maxRedirects: 0 })).status()).toBe(307);
});

test("a new session id at every sign-in, in a cookie that scripts cannot read", async ({ newBrowser, person }) => {
  const ids = [];
  for (let round = 0; round < 2; round++) {
    const context = await newBrowser();
    await signInByRequest(context.request, person);
    const session = (await context.cookies()).find((cookie) => cookie.name.includes("session"));
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    ids.push(session?.value);
  }
  expect(new Set(ids).size).toBe(2);
});
