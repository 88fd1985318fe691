import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export type StartedProcess = ReturnType<typeof startProcess>;

/** Another process on the same data directory, which writes rows or only holds the lock. */
export function startProcess(what: "writer" | "holder", dataDir: string) {
  const script = path.join(process.cwd(), "lib/db/pglite/testing", `${what}.ts`);
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    ["--import", "tsx", script, dataDir],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const lines: string[] = [];
  const complaints: string[] = [];
  const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const output = createInterface(child.stdout).on("line", (line) => lines.push(line));
  createInterface(child.stderr).on("line", (line) => complaints.push(line));
  return {
    lines,
    complaints,
    ended,
    /** Resolves as soon as so many lines were printed. */
    async printed(count: number): Promise<void> {
      while (lines.length < count) {
        const over = ended.then(([code]) => {
          if (lines.length < count) throw new Error(`ended with ${code}: ${complaints.join("\n")}`);
        });
        await Promise.race([once(output, "line"), over]);
      }
    },
    async kill(): Promise<void> {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
