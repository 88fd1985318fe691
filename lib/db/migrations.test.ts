import fs from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { migrations } from "./migrate";
import * as schema from "./schema";

type Snapshot = Parameters<typeof generateMigration>[0];

test("the migrations lead to the schema; `npm run db:generate` writes what is missing", async () => {
  const meta = `${migrations.migrationsFolder}/meta`;
  const latest = fs
    .readdirSync(meta)
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  const written = JSON.parse(fs.readFileSync(`${meta}/${latest}`, "utf8")) as Snapshot;
  expect(await generateMigration(written, generateDrizzleJson(schema))).toEqual([]);
});
