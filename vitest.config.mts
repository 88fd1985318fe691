import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // the marker package throws outside a React server build; tests run the server's modules directly
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["{app,components,lib}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    globalSetup: "lib/cli/unit-setup.ts",
    // nothing of the machine's own configuration reaches a test
    env: {
      DATA_DIR: path.join(tmpdir(), `switchboard-unit-${process.pid}`),
      DATABASE_URL: "",
      LOG_LEVEL: "silent",
      NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
      ENCRYPTION_KEYS: `test:${randomBytes(32).toString("base64")}`,
    },
  },
});
