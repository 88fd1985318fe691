import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnv } from "../env";
import { generateKeyRing } from "./key-ring";
import { openSecret, sealSecret } from "./seal";
import { loadSecrets } from "./secrets";

let root: string;
let dataDir: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-secrets-"));
  dataDir = path.join(root, "data");
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const load = (more: Record<string, string> = {}) => loadSecrets(readEnv({ DATA_DIR: dataDir, ...more }));

test("generated once, private, and the same ever after", () => {
  const first = load();
  expect(load()).toEqual(first);
  expect(openSecret(sealSecret("x", ["a"], first.keyRing), ["a"], load().keyRing)).toBe("x");
  expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(fs.statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(dataDir)).toEqual(["secrets.json"]);
});

test("an open directory is closed", () => {
  fs.mkdirSync(dataDir, { mode: 0o755 });
  load();
  expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
});

test("the environment wins, and with both nothing is written", () => {
  const secret = "s".repeat(40);
  expect(load({ NEXTAUTH_SECRET: secret, ENCRYPTION_KEYS: generateKeyRing() }).nextAuthSecret).toBe(secret);
  expect(fs.existsSync(dataDir)).toBe(false);
});

test("a damaged file stops the start instead of being replaced", () => {
  load();
  fs.writeFileSync(path.join(dataDir, "secrets.json"), "{");
  expect(() => load()).toThrow("is damaged");
  expect(fs.readFileSync(path.join(dataDir, "secrets.json"), "utf8")).toBe("{");
});

test("processes that start together agree", async () => {
  const script = `
    const { loadSecrets } = require("./lib/crypto/secrets.ts");
    const { readEnv } = require("./lib/env.ts");
    process.stdout.write(loadSecrets(readEnv({ DATA_DIR: process.argv[1] })).nextAuthSecret);
  `;
  const run = () => promisify(execFile)(process.execPath, ["--import", "tsx", "-e", script, dataDir]);
  const answers = await Promise.all([run(), run(), run()]);
  expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
  expect(answers[0].stdout).toBe(load().nextAuthSecret);
});
