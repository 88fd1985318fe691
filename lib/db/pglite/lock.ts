import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartRefusal } from "../../env";

const isLock = (name: string) => /^lock-[0-9a-f]{12}\.sock$/.test(name);
const attempts = 6;

export class DirectoryInUse extends StartRefusal {
  constructor(dir: string) {
    super(
      `Another Switchboard is running on ${dir}. Stop it first, set DATA_DIR to another directory, or use DATABASE_URL to run several instances.`,
    );
    this.name = "DirectoryInUse";
  }
}

/**
 * Holds the directory for this process until the answered function is called or the process ends, however it ends:
 * the kernel closes a listening socket, and a dead socket does not answer.
 *
 * Each contender listens first, under a name that is never used again, and looks around second. Of any two at least
 * one sees the other, and nobody removes a name that might have come back to life. Two that see each other both step
 * back and try again.
 */
export async function lockDirectory(dir: string): Promise<() => void> {
  const shortcut = shortPath(dir);
  try {
    for (let attempt = 1; ; attempt++) {
      const release = await listen(dir, shortcut.dir);
      if (!(await othersAlive(dir, shortcut.dir, release.name))) return release.now;
      release.now();
      if (attempt === attempts) throw new DirectoryInUse(dir);
      await wait(20 + Math.random() * 100 * attempt);
    }
  } finally {
    shortcut.remove();
  }
}

async function listen(dir: string, via: string) {
  const name = `lock-${randomBytes(6).toString("hex")}.sock`;
  const server = net.createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path.join(via, name), resolve);
  });
  server.unref();
  const now = () => {
    process.off("exit", now);
    server.close();
    fs.rmSync(path.join(dir, name), { force: true });
  };
  process.once("exit", now);
  return { name, now };
}

async function othersAlive(dir: string, via: string, own: string): Promise<boolean> {
  const others = fs.readdirSync(dir).filter((name) => isLock(name) && name !== own);
  const alive = await Promise.all(
    others.map(async (name) => {
      if (await answers(path.join(via, name))) return true;
      fs.rmSync(path.join(dir, name), { force: true });
      return false;
    }),
  );
  return alive.includes(true);
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(socketPath);
    socket.once("connect", () => resolve(true) ?? socket.destroy());
    // anything but a plain "nobody listens" (for instance a full queue, or another user's socket) counts as alive
    socket.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code !== "ECONNREFUSED" && code !== "ENOENT"));
  });
}

/** A socket's path may have 107 bytes; through a link in the temporary directory it stays in its own place. */
function shortPath(dir: string): { dir: string; remove: () => void } {
  if (Buffer.byteLength(dir) <= 80) return { dir, remove: () => undefined };
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-"));
  const link = path.join(parent, "d");
  fs.symlinkSync(dir, link);
  return { dir: link, remove: () => fs.rmSync(parent, { recursive: true, force: true }) };
}
