import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";

/** The floors of the house: each may use what is named beside it and nothing above (ARCHITECTURE.md). */
const floors = {
  "./lib/domain": ["domain"],
  "./lib/providers": ["domain", "providers"],
  "./lib/sandbox": ["domain", "sandbox"],
  "./lib/vapi": ["domain", "providers", "vapi", "sandbox", "env.ts", "log.ts"],
  "./lib/crypto": ["domain", "crypto", "env.ts", "log.ts"],
  "./lib/db": ["domain", "crypto", "db", "env.ts", "log.ts"],
};

const zones = [
  ...Object.entries(floors).map(([target, allowed]) => ({
    target,
    from: "./lib",
    except: allowed.map((name) => `./${name}`),
  })),
  { target: "./lib", from: "./components" },
  { target: "./lib", from: "./app" },
  { target: "./components", from: "./app" },
  { target: "./components/ui", from: "./lib", except: ["./domain"] },
  { target: "./components/ui", from: "./components", except: ["./ui"] },
  { target: "./components/forms", from: "./lib", except: ["./domain"] },
  { target: "./components/forms", from: "./components", except: ["./ui", "./forms"] },
];

export default defineConfig([
  globalIgnores([".next/**", "node_modules/**", "next-env.d.ts", "test-results/**", "playwright-report/**"]),
  ...nextVitals,
  ...nextTs,
  {
    rules: {
      "import/no-restricted-paths": ["error", { zones }],
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "lib/env.ts is the one reader of process.env." },
      ],
    },
  },
  {
    files: ["lib/env.ts", "lib/cli/**", "**/testing/**", "e2e/**", "**/*.test.ts", "**/*.test.tsx", "*.config.*"],
    rules: { "no-restricted-properties": "off", "no-console": "off" },
  },
  // fixtures of Playwright hand their value to a function that is called "use" and is no hook
  { files: ["e2e/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  { files: ["instrumentation.ts", "lib/db/drizzle.config.ts"], rules: { "no-restricted-properties": "off" } },
]);
