import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockDirectory } from "./lock";

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-lock-"));
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const socketsIn = (dir: string) => fs.readdirSync(dir).filter((name) => name.endsWith(".sock"));

describe.each([
  ["a short path", "data"],
  ["a path longer than a socket's may be", "a-directory-with-a-very-long-name/".repeat(6)],
])("with %s", (_, name) => {
  let dir: string;
  beforeEach(() => {
    dir = path.join(root, name);
    fs.mkdirSync(dir, { recursive: true });
  });

  test("one holder at a time, and nothing is left behind", async () => {
    const unlock = await lockDirectory(dir);
    expect(socketsIn(dir)).toHaveLength(1);
    await expect(lockDirectory(dir)).rejects.toThrow("Another Switchboard is running on");
    unlock();
    expect(socketsIn(dir)).toEqual([]);
    (await lockDirectory(dir))();
  });

  test("of many that start together at most one gets it", async () => {
    const contenders = await Promise.allSettled(Array.from({ length: 6 }, () => lockDirectory(dir)));
    const holders = contenders.filter((contender) => contender.status === "fulfilled");
    expect(holders.length).toBeLessThanOrEqual(1);
    holders[0]?.value();
    (await lockDirectory(dir))();
  });
});

test("the same directory under another name is the same lock", async () => {
  const other = path.join(root, "link");
  const dir = path.join(root, "data");
  fs.mkdirSync(dir);
  fs.symlinkSync(dir, other);
  const unlock = await lockDirectory(dir);
  await expect(lockDirectory(other)).rejects.toThrow("Another Switchboard is running on");
  unlock();
});

test("a socket that nobody listens on any more is swept away", async () => {
  const dead = path.join(root, "lock-0123456789ab.sock");
  await leaveDeadSocket(dead);
  expect(fs.existsSync(dead)).toBe(true);
  const unlock = await lockDirectory(root);
  expect(fs.existsSync(dead)).toBe(false);
  unlock();
});

/** Closing removes the name that was listened on, so the file is given another one first. */
async function leaveDeadSocket(file: string): Promise<void> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(`${file}.tmp`, resolve));
  fs.renameSync(`${file}.tmp`, file);
  await new Promise((resolve) => server.close(resolve));
}
