import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { admin } from "../../../e2e/settings";
import { envNames } from "../../env";
import { freePort } from "../free-port";
import { type Started, startCommand } from "./processes";

export type Upstream = { url: string; stop: () => Promise<void> };

export async function startUpstream(): Promise<Upstream> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startCommand("sandbox", { PORT: String(port), HOST: "127.0.0.1" }, `${url}/__sandbox/health`);
  return { url, stop };
}

/** An installation of its own in a temporary directory; it can be started again and again. */
export type Installation = { url: string; start: () => Promise<Started>; remove: () => void };

export async function install(upstream: Upstream): Promise<Installation> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-bench-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    // Next fills from `.env` what is not defined; empty is defined, and counts as unset
    ...Object.fromEntries(envNames.map((name) => [name, ""])),
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    NEXTAUTH_URL: url,
    DATA_DIR: dir,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    VAPI_REGIONS: `Local=${upstream.url}`,
  };
  const remove = () => fs.rmSync(dir, { recursive: true, force: true });
  return { url, start: () => startCommand("start", env, `${url}/sign-in`), remove };
}
