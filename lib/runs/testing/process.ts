import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

export type RunsProcess = ReturnType<typeof startRunsProcess>;

/** A server's worker in a process of its own, over the database that `env` names; it lives until it is killed. */
export function startRunsProcess(env: Record<string, string>) {
  const script = path.join(process.cwd(), "lib/runs/testing/worker-process.ts");
  // the marker package throws everywhere but under this condition
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  // a killed process no longer reads
  child.stdin.on("error", () => undefined);
  const complaints: string[] = [];
  const ended = once(child, "close");
  const output = createInterface(child.stdout);
  createInterface(child.stderr).on("line", (line) => complaints.push(line));
  const said = new Set<string>();
  output.on("line", (line) => said.add(line));
  return {
    ended,
    complaints,
    /** It has loaded its code and waits for this before it opens the database. */
    go(): void {
      child.stdin.write("go\n");
    },
    async says(line: string): Promise<void> {
      while (!said.has(line)) {
        const over = ended.then(() => Promise.reject(new Error(`ended: ${complaints.join("\n")}`)));
        await Promise.race([once(output, "line"), over]);
      }
    },
    async kill(): Promise<void> {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
