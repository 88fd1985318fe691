import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

export type Started = { child: ChildProcess; output: () => string; exited: Promise<number | null> };

/** Starts the product the way a person does, on a data directory of its own. */
export function start(dataDir: string, port: number, script = "start", env: Record<string, string> = {}): Started {
  const child = spawn("npx", ["tsx", `lib/cli/${script}.ts`], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      NEXTAUTH_URL: "",
      ADMIN_EMAIL: "",
      ADMIN_PASSWORD: "",
      VAPI_REGIONS: "",
      ...env,
    },
    detached: true,
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { child, output: () => text, exited };
}

/** The status of its readiness, 0 as long as nobody answers. */
export const readiness = (url: string) =>
  fetch(`${url}/api/health/ready`).then(
    ({ status }) => status,
    () => 0,
  );

/** The command is gone before the server behind it is, and only with that one goes the lock on the data directory. */
export async function stop({ child, exited }: Started): Promise<void> {
  if (child.pid) process.kill(-child.pid, "SIGTERM");
  await exited;
  await expect.poll(() => isAlive(child.pid), { timeout: 30_000, intervals: [50] }).toBe(false);
}

function isAlive(group: number | undefined): boolean {
  try {
    return group !== undefined && process.kill(-group, 0);
  } catch {
    return false;
  }
}

export const newDirectory = () => mkdtempSync(join(tmpdir(), "switchboard-first-start-"));
