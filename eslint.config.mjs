import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";

/** The floors of the house: each may use those below it and knows nothing of those above (ARCHITECTURE.md). */
const floors = [
  { below: "./lib/domain", not: ["./lib/!(domain)", "./components", "./app"] },
  { below: "./lib/providers", not: ["./lib/!(domain|providers)", "./components", "./app"] },
  { below: "./lib/vapi", not: ["./lib/!(domain|providers|vapi|env.ts|log.ts)", "./components", "./app"] },
  { below: "./lib/sandbox", not: ["./lib/!(domain|sandbox)", "./components", "./app"] },
  { below: "./lib/db", not: ["./lib/!(domain|db|env.ts|log.ts)", "./components", "./app"] },
  { below: "./components/ui", not: ["./lib/!(domain)", "./components/!(ui)", "./app"] },
  { below: "./components/forms", not: ["./lib/!(domain)", "./components/!(ui|forms)", "./app"] },
  { below: "./components", not: ["./app"] },
  { below: "./lib", not: ["./components", "./app"] },
];

export default defineConfig([
  globalIgnores([".next/**", "node_modules/**", "next-env.d.ts", "test-results/**", "playwright-report/**"]),
  ...nextVitals,
  ...nextTs,
  {
    rules: {
      "import/no-restricted-paths": [
        "error",
        { zones: floors.map(({ below, not }) => ({ target: below, from: not.map((path) => path) })) },
      ],
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "lib/env.ts is the one reader of process.env." },
      ],
    },
  },
  {
    files: ["lib/env.ts", "lib/cli/**", "e2e/**", "**/*.test.ts", "**/*.test.tsx", "*.config.*"],
    rules: { "no-restricted-properties": "off", "no-console": "off" },
  },
  { files: ["instrumentation.ts", "lib/db/drizzle.config.ts"], rules: { "no-restricted-properties": "off" } },
]);
