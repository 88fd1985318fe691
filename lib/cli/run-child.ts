import { spawn } from "node:child_process";
import os from "node:os";
import path from "node:path";

type Run = { env?: Record<string, string | undefined>; nodeEnv?: "production" | "development" | "test" };

/** A package's own command, with this very Node and without a shell in between. */
export const bin = {
  next: path.join("node_modules", "next", "dist", "bin", "next"),
  tsc: path.join("node_modules", "typescript", "bin", "tsc"),
  eslint: path.join("node_modules", "eslint", "bin", "eslint.js"),
  prettier: path.join("node_modules", "prettier", "bin", "prettier.cjs"),
  vitest: path.join("node_modules", "vitest", "vitest.mjs"),
  playwright: path.join("node_modules", "@playwright", "test", "cli.js"),
};

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs until the child ends, passes signals on to it, and answers with its exit code. */
export function runChild(script: string, args: string[], { env, nodeEnv = "production" }: Run = {}): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env, NODE_ENV: nodeEnv },
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, forward);
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0)));
  }).finally(() => {
    for (const signal of forwarded) process.off(signal, forward);
  });
}
