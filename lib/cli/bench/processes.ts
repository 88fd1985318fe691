import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export type Started = {
  pid: number;
  /** From the spawn to the first good answer. */
  startMs: number;
  stop: () => Promise<void>;
};

const answersWithinMs = 60_000;
const askEveryMs = 10;

/** Starts one of the commands beside this one and waits until the address answers with 200. */
export async function startCommand(command: string, env: Record<string, string>, address: string): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", `lib/cli/${command}.ts`], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => printed.push(String(chunk)));
  const tell = () => console.error(`${command} ended by itself:\n${printed.join("")}`);
  const end = () => void child.kill("SIGTERM");
  process.once("exit", end);
  while (!(await answers(address))) {
    if (hasEnded(child) || performance.now() - began > answersWithinMs) {
      end();
      throw new Error(`${command} did not come up:\n${printed.join("")}`);
    }
    await sleep(askEveryMs);
  }
  const startMs = performance.now() - began;
  child.once("exit", tell);
  const stopIt = async () => {
    child.off("exit", tell);
    await stop(child);
    process.off("exit", end);
  };
  return { pid: child.pid ?? 0, startMs, stop: stopIt };
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Resident memory of each process from `pid` down, the command's own first. */
export function residentMb(pid: number): number[] {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    processes.flatMap(([id = 0, of, kb = 0]) => (of === parent ? [kb / 1024, ...below(id)] : []));
  const [, , own = 0] = processes.find(([id]) => id === pid) ?? [];
  return [own / 1024, ...below(pid)];
}
