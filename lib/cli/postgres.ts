import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "./free-port";

export type ThrowAwayPostgres = { url: string; version: string; stop(): Promise<void> };

type Owner = { uid?: number; gid?: number };

/** A PostgreSQL for the length of a test run, in a temporary directory; undefined where no server is installed. */
export async function startPostgres(): Promise<ThrowAwayPostgres | undefined> {
  const bin = findServer();
  const owner = unprivilegedOwner();
  if (!bin || !owner) return undefined;
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-postgres-"));
  if (owner.uid !== undefined && owner.gid !== undefined) fs.chownSync(dir, owner.uid, owner.gid);
  const data = path.join(dir, "data");
  const run = { ...owner, cwd: dir, env: { NODE_ENV: "test" as const, PATH: bin, LC_ALL: "C" } };
  execFileSync(path.join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"], {
    ...run,
    stdio: "ignore",
  });
  const port = await freePort();
  const args = ["-D", data, "-h", "127.0.0.1", "-p", String(port), "-k", dir, "-F"];
  const server = spawn(path.join(bin, "postgres"), args, { ...run, stdio: ["ignore", "ignore", "pipe"] });
  await ready(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    version: execFileSync(path.join(bin, "postgres"), ["--version"], { encoding: "utf8" }).trim(),
    stop: () => stop(server, dir),
  };
}

function findServer(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...versions.map((version) => path.join(debian, version, "bin")),
  ].find((dir) => ["postgres", "initdb"].every((name) => fs.existsSync(path.join(dir, name))));
}

/** PostgreSQL refuses to run as root; then it runs as a user who owns nothing else. */
function unprivilegedOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return {};
  const users = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  return user && { uid: Number(user[2]), gid: Number(user[3]) };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    server.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("ready to accept connections")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${output}`)));
  });
}

async function stop(server: ChildProcess, dir: string): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGQUIT");
  await ended;
  fs.rmSync(dir, { recursive: true, force: true });
}
