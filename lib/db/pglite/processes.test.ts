import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDirectory } from "./lock";
import { openEmbedded } from "./open";
import { startProcess, type StartedProcess } from "./testing/process";

let dir: string;
let running: StartedProcess[] = [];

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-processes-"));
});

afterEach(async () => {
  await Promise.all(running.map((writer) => writer.kill()));
  running = [];
  fs.rmSync(dir, { recursive: true, force: true });
});

function start(what: "writer" | "holder" = "writer"): StartedProcess {
  const started = startProcess(what, dir);
  running.push(started);
  return started;
}

test(
  "a second process is refused in one sentence, and takes over once the first was killed",
  { timeout: 120_000 },
  async () => {
    const first = start();
    await first.printed(1);
    const second = start();
    expect(await second.ended).toEqual([1, null]);
    expect(second.complaints.join("\n")).toMatch(/^Another Switchboard is running on \S+\. Stop it first/);
    expect(second.complaints).toHaveLength(1);

    await first.kill();
    expect(fs.readdirSync(dir).filter((name) => name.endsWith(".sock"))).toHaveLength(1);
    const third = start();
    await third.printed(2);
  },
);

test(
  "of twenty second starts twenty are refused, and a killed holder's place is free at once",
  { timeout: 240_000 },
  async ({ annotate }) => {
    const holder = start("holder");
    await holder.printed(1);
    for (let batch = 0; batch < 4; batch++) {
      const seconds = Array.from({ length: 5 }, () => start("holder"));
      for (const second of seconds) {
        expect(await second.ended).toEqual([1, null]);
        expect(second.lines).toEqual([]);
        expect(second.complaints).toEqual([expect.stringMatching(/^Another Switchboard is running on \S+\. Stop it/)]);
      }
    }
    await holder.kill();
    const killedAt = performance.now();
    const unlock = await lockDirectory(dir);
    await annotate(`taken over ${(performance.now() - killedAt).toFixed(1)} ms after the kill`, "figure");
    unlock();
  },
);

test("twenty kills in the middle of writing lose no acknowledged row", { timeout: 600_000 }, async () => {
  const acknowledged = new Set<number>();
  for (let kill = 0; kill < 20; kill++) {
    const writer = start();
    await writer.printed(2 + Math.floor(Math.random() * 80));
    await writer.kill();
    for (const line of writer.lines.slice(1)) acknowledged.add(Number(line));
  }
  const { query, close } = await openEmbedded(dir);
  const { rows } = await query("select n from acknowledged");
  await close();
  const kept = new Set(rows.map(({ n }) => Number(n)));
  expect(acknowledged.size).toBeGreaterThan(20);
  expect([...acknowledged].filter((n) => !kept.has(n))).toEqual([]);
});
