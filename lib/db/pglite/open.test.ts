import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import manifest from "../../../package.json";
import { sealSecret } from "../../crypto/seal";
import type { DatabaseHandle } from "../handle";
import { users, workspaces } from "../schema";
import { openEmbedded } from "./open";
import { pgliteVersion } from "./version";

let dataDir: string;
let opened: DatabaseHandle;

beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-open-"));
  opened = await openEmbedded(dataDir);
});

afterAll(async () => {
  await opened.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

test("only this user may look inside", () => {
  expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(fs.statSync(path.join(dataDir, "database")).mode & 0o777).toBe(0o700);
  expect(fs.statSync(path.join(dataDir, "database", "PG_VERSION")).mode & 0o777).toBe(0o600);
});

describe("what is on disk when the answer comes", () => {
  const synced = vi.spyOn(fs, "fdatasyncSync");
  beforeEach(() => void synced.mockClear());

  test("the log of a statement", async () => {
    await opened.query("create table durable (n integer)");
    expect(synced).toHaveBeenCalled();
  });

  test("the log of a transaction", async () => {
    await opened.db.transaction(async (tx) => {
      await tx.execute("insert into durable values (1)");
      synced.mockClear();
    });
    expect(synced).toHaveBeenCalled();
  });

  test("nothing more for a read", async () => {
    await opened.query("select 1");
    expect(synced).not.toHaveBeenCalled();
  });

  test("the data files, before the control file vouches for a checkpoint", async () => {
    await opened.query("insert into durable select generate_series(1, 1000)");
    const order: string[] = [];
    const sync = vi.spyOn(fs, "fsyncSync").mockImplementation((fd) => void order.push(nameOf(fd)));
    synced.mockImplementation((fd) => void order.push(nameOf(fd)));
    await opened.settle();
    sync.mockRestore();
    synced.mockRestore();
    const firstData = order.findIndex((file) => file.includes("/base/"));
    expect(firstData).toBeGreaterThan(-1);
    expect(order.findIndex((file) => file.endsWith("/pg_control"))).toBeGreaterThan(firstData);
  });

  const nameOf = (fd: number) => (process.platform === "linux" ? fs.readlinkSync(`/proc/self/fd/${fd}`) : String(fd));
});

test("a stored key is nowhere in the directory's bytes", async () => {
  const key = "sk-plain-0123456789-never-on-disk";
  const marker = "Workspace that must be found";
  const [user] = await opened.db
    .insert(users)
    .values({ email: "a@example.com", name: "Ada", passwordHash: "-", role: "admin" })
    .returning({ id: users.id });
  const ownerId = user?.id ?? "";
  await opened.db.insert(workspaces).values({
    ownerId,
    slug: "ada",
    name: marker,
    environment: "production",
    region: "US",
    keySealed: sealSecret(key, [ownerId, "workspaces.key"]),
    keyLast4: key.slice(-4),
    keyState: "works",
  });
  await opened.settle();
  const bytes = Buffer.concat(filesUnder(dataDir).map((file) => fs.readFileSync(file)));
  expect(bytes.includes(marker)).toBe(true);
  for (const form of [key, Buffer.from(key).toString("base64url"), Buffer.from(key).toString("hex")])
    expect(bytes.includes(form)).toBe(false);
});

test("a directory of another version is refused untouched", async () => {
  const other = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-version-"));
  const versionFile = path.join(other, "database", "switchboard-pglite-version");
  fs.mkdirSync(path.dirname(versionFile));
  fs.writeFileSync(versionFile, "0.4.9\n");
  await expect(openEmbedded(other)).rejects.toThrow(`was made by PGlite 0.4.9, and this is PGlite ${pgliteVersion}`);
  expect(filesUnder(other)).toEqual([versionFile]);
  fs.rmSync(other, { recursive: true });
});

test("the version written into directories is the one that package.json pins", () => {
  expect(pgliteVersion).toBe(manifest.dependencies["@electric-sql/pglite"]);
});

const filesUnder = (dir: string) =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
