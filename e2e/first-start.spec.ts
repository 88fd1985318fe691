import { spawn } from "node:child_process";
import { expect, test } from "@playwright/test";
import { ports } from "./settings";
import { newDirectory, start, stop } from "./start-product";

test.describe.configure({ mode: "serial", timeout: 180_000 });

test("the first start prints a one-time link that makes the first admin and is gone then", async ({ page }) => {
  const dataDir = newDirectory();
  const product = start(dataDir, ports.firstStart);
  try {
    await expect.poll(product.output, { timeout: 120_000 }).toMatch(/http\S+\/setup\?token=\S+/);
    const link = String(/http\S+\/setup\?token=\S+/.exec(product.output())?.[0]);
    await expect
      .poll(
        () =>
          page.goto(link).then(
            (answer) => answer?.status(),
            () => 0,
          ),
        { timeout: 30_000 },
      )
      .toBe(200);
    await page.getByLabel("Name").fill("First Person");
    await page.getByLabel("Email").fill("first@people.test");
    await page.getByLabel("Password", { exact: true }).fill("a password nobody knows");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page).toHaveURL(/settings\/workspaces\/new/);

    expect(product.output()).not.toContain("a password nobody knows");

    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByRole("button", { name: "Create account" })).toHaveCount(0);

    const second = start(dataDir, ports.firstStart + 1);
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain("Another Switchboard is running");
    expect(second.output()).not.toMatch(/\n\s+at /);
  } finally {
    await stop(product);
  }
});

test("the demo runs with believable data and prints its sign-in", async ({ page }) => {
  const demo = start(newDirectory(), ports.firstStart + 2, "demo");
  try {
    await expect.poll(demo.output, { timeout: 120_000 }).toMatch(/http:\/\/\S+/);
    await expect.poll(demo.output, { timeout: 60_000 }).toMatch(/Password\W+\S+/i);
    const email = String(/\S+@\S+/.exec(demo.output())?.[0]);
    const password = String(/Password\W+(\S+)/i.exec(demo.output())?.[1]);
    const url = `http://127.0.0.1:${ports.firstStart + 2}`;
    await expect
      .poll(
        () =>
          page.goto(url).then(
            (answer) => answer?.status(),
            () => 0,
          ),
        { timeout: 60_000 },
      )
      .toBe(200);
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("table", { name: "Phone numbers" })).toBeVisible();
    await expect(page.getByText("1–25 of 64")).toBeVisible();
  } finally {
    await stop(demo);
  }
});

test("bad configuration stops the start with one message that lists every problem", async () => {
  const child = spawn("npx", ["tsx", "lib/cli/start.ts"], {
    env: {
      ...process.env,
      PORT: "banana",
      UPSTREAM_TIMEOUT_MS: "-1",
      VAPI_REGIONS: "US=ftp://x",
      DATA_DIR: newDirectory(),
    },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += String(chunk)));
  const code = await new Promise((resolve) => child.on("exit", resolve));
  expect(code).toBe(1);
  for (const name of ["PORT", "UPSTREAM_TIMEOUT_MS", "VAPI_REGIONS"]) expect(text).toContain(name);
});
