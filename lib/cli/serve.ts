import { env, type Env } from "../env";
import { ensureBuild } from "./build";
import { bin, runChild } from "./run-child";

/** Builds when needed and runs the product until it ends. */
export async function serve(extra: Record<string, string> = {}): Promise<number> {
  const settings = env();
  const built = await ensureBuild();
  if (built !== 0) return built;
  return runNext("start", settings, extra);
}

export function runNext(mode: "start" | "dev", settings: Env, extra: Record<string, string> = {}): Promise<number> {
  const { host, port } = settings;
  return runChild(bin.next, [mode, "-H", host, "-p", String(port)], {
    env: { ...extra, HOST: host, PORT: String(port), NEXTAUTH_URL: settings.nextAuthUrl ?? addressOf(host, port) },
    nodeEnv: mode === "start" ? "production" : "development",
  });
}

/** A server that listens everywhere is opened by this machine's own name. */
function addressOf(host: string, port: number): string {
  const everywhere = ["0.0.0.0", "::", ""].includes(host);
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
