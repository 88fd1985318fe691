import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "../lib/cli/browser";
import { runDirectory } from "./run-directory";
import { admin, appUrl, ports, sandboxUrls } from "./settings";

const browser = findBrowser();
const sandbox = (port: number) => ({
  command: "npx tsx lib/cli/sandbox.ts",
  cwd: "..",
  url: `http://127.0.0.1:${port}/__sandbox/health`,
  env: { PORT: String(port), HOST: "127.0.0.1" },
  reuseExistingServer: false,
});

/** One product and two sandboxes (two "regions") on loopback; every test brings a person and a world of its own. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "../test-results/e2e.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: appUrl,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: { executablePath: browser.executablePath, args: browser.args, env: browser.env },
  },
  globalSetup: "./global-setup.ts",
  projects: [
    { name: "product", teardown: "what is left behind" },
    { name: "what is left behind", testMatch: "left-behind.teardown.ts" },
  ],
  webServer: [
    sandbox(ports.sandbox),
    sandbox(ports.otherSandbox),
    {
      command: `npx tsx lib/cli/start.ts 2>&1 | tee "${runDirectory.productLog}"`,
      cwd: "..",
      url: `${appUrl}/api/health/ready`,
      timeout: 240_000,
      reuseExistingServer: false,
      stdout: "pipe",
      env: {
        PORT: String(ports.app),
        HOST: "127.0.0.1",
        NEXTAUTH_URL: appUrl,
        DATA_DIR: runDirectory.data,
        DATABASE_URL: "",
        ADMIN_EMAIL: admin.email,
        ADMIN_PASSWORD: admin.password,
        UPSTREAM_TIMEOUT_MS: "2000",
        VAPI_REGIONS: `Local=${sandboxUrls.local},Elsewhere=${sandboxUrls.elsewhere},Down=http://127.0.0.1:${ports.nobody}`,
      },
    },
  ],
});
