import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, inject } from "vitest";
import { databaseSlot } from "./client";
import type { DatabaseHandle } from "./handle";
import { openEmbedded } from "./pglite/open";
import { openPostgres } from "./postgres";

/** Opens a fresh, migrated database, which `database()` answers until the next `open()` or the end of the tests. */
export type OpenTestDatabase = () => Promise<DatabaseHandle>;

type Opened = { handle: DatabaseHandle; remove: () => Promise<void> };

/** Runs the same tests on the embedded database and, where a server can be had, on PostgreSQL. */
export function eachDatabase(tests: (name: string, open: OpenTestDatabase) => void): void {
  const url = inject("postgresUrl");
  describe("on the embedded database", () => tests("embedded", opener(openTemporary)));
  describe.skipIf(!url)(url ? "on PostgreSQL" : "on PostgreSQL: none found on this machine", () =>
    tests(
      "postgres",
      opener(() => openFreshDatabase(url)),
    ),
  );
}

export function pointDatabaseAt(handle: DatabaseHandle | undefined): void {
  databaseSlot.switchboardDatabase = handle && Promise.resolve(handle);
}

function opener(openFresh: () => Promise<Opened>): OpenTestDatabase {
  let opened: Opened | undefined;
  const close = async () => {
    pointDatabaseAt(undefined);
    await opened?.handle.close();
    await opened?.remove();
    opened = undefined;
  };
  afterAll(close);
  return async () => {
    await close();
    opened = await openFresh();
    pointDatabaseAt(opened.handle);
    return opened.handle;
  };
}

async function openTemporary(): Promise<Opened> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "switchboard-test-"));
  return { handle: await openEmbedded(dir), remove: async () => fs.rmSync(dir, { recursive: true, force: true }) };
}

async function openFreshDatabase(serverUrl: string): Promise<Opened> {
  const { url, remove } = await freshDatabase(serverUrl);
  return { handle: await openPostgres(url), remove };
}

/** An empty database on the server, for processes that share it. */
export async function freshDatabase(serverUrl: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(serverUrl, `drop database ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
