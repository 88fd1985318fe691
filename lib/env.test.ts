import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { loadEnvConfig } from "@next/env";
import { expect, test } from "vitest";
import { envNames, EnvError, readEnv } from "./env";

const key = randomBytes(32).toString("base64");

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

test("an empty environment is the product's own", () => {
  expect(readEnv({})).toMatchObject({
    port: 3000,
    host: "0.0.0.0",
    dataDir: path.resolve(".data"),
    databaseUrl: undefined,
    regions: [
      { name: "US", url: "https://api.vapi.ai" },
      { name: "EU", url: "https://api.eu.vapi.ai" },
    ],
    upstreamTimeoutMs: 10_000,
    logLevel: "info",
    sandboxNumbers: 64,
    demo: false,
    isProduction: false,
  });
});

test("the demo keeps to this machine and to a directory of its own", () => {
  expect(readEnv({ SWITCHBOARD_DEMO: "1" })).toMatchObject({
    demo: true,
    host: "127.0.0.1",
    dataDir: path.resolve(".data/demo"),
  });
});

test("one message names every problem, and quotes no secret", () => {
  const bad = {
    PORT: "http",
    LOG_LEVEL: "loud",
    DATABASE_URL: "mysql://root:hunter22@db/x",
    NEXTAUTH_SECRET: "short-secret",
    ENCRYPTION_KEYS: "a:c2hvcnQ=",
    ADMIN_EMAIL: "ada@example.com",
    OIDC_ISSUER: "http://id.example.com",
    VAPI_REGIONS: "US=http://api.vapi.ai,nonsense",
  };
  const problems = problemsOf(bad);
  const named = [...Object.keys(bad).filter((name) => name !== "ADMIN_EMAIL"), "ADMIN_PASSWORD", "OIDC_CLIENT_ID"];
  for (const name of named) expect(problems.some((problem) => problem.startsWith(name))).toBe(true);
  const message = new EnvError(problems).message;
  for (const problem of problems) expect(message).toContain(problem);
  for (const secret of ["hunter22", "short-secret", "c2hvcnQ="]) expect(message).not.toContain(secret);
});

test.each([
  ["US=https://api.vapi.ai/", [{ name: "US", url: "https://api.vapi.ai" }]],
  [
    "US = https://api.vapi.ai , Local=http://127.0.0.1:4010",
    [
      { name: "US", url: "https://api.vapi.ai" },
      { name: "Local", url: "http://127.0.0.1:4010" },
    ],
  ],
])("regions: %s", (value, regions) => {
  expect(readEnv({ VAPI_REGIONS: value }).regions).toEqual(regions);
});

test.each([
  ["http://api.vapi.ai", "must be reached by https"],
  ["https://user:pass@api.vapi.ai", "without user, query or fragment"],
  ["https://api.vapi.ai?x=1", "without user, query or fragment"],
  ["ftp://api.vapi.ai", "is not an http(s) address"],
])("a region at %s is refused", (url, reason) => {
  expect(problemsOf({ VAPI_REGIONS: `Bad=${url}` }).join()).toContain(reason);
});

test("no two regions share a name, and none is called like the sandbox", () => {
  const twice = "A=https://a.example,A=https://b.example,Sandbox=https://c.example";
  expect(problemsOf({ VAPI_REGIONS: twice })).toHaveLength(2);
});

test("the key ring's first key is the one that seals", () => {
  const { encryptionKeys } = readEnv({ ENCRYPTION_KEYS: `new:${key},old:${randomBytes(32).toString("base64")}` });
  expect(encryptionKeys?.map(({ id }) => id)).toEqual(["new", "old"]);
});

test("`.env.example` names every variable and boots as it is", () => {
  const text = fs.readFileSync(".env.example", "utf8");
  const named = [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  const ownNames = envNames.filter((name) => name !== "NODE_ENV" && name !== "SWITCHBOARD_DEMO");
  expect(named.sort()).toEqual(ownNames.sort());

  const dir = fs.mkdtempSync(path.join(fs.realpathSync("/tmp"), "switchboard-env-"));
  fs.writeFileSync(path.join(dir, ".env"), text);
  const { parsedEnv } = loadEnvConfig(dir, false, console, true);
  fs.rmSync(dir, { recursive: true });
  expect(readEnv(parsedEnv ?? {})).toEqual(readEnv({}));
});
