import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "@playwright/test";
import { notedSecrets, spellingsOf } from "./noted-secrets";
import { runDirectory } from "./run-directory";
import { admin } from "./settings";

test("no secret of the run is in the log", () => {
  const log = readFileSync(runDirectory.productLog);
  expect(log.includes('"level"'), "the product wrote its log there").toBe(true);
  expect(secretsIn(log), "secrets in the log").toEqual([]);
});

test("no secret of the run is in the data directory, which is what a backup copies", () => {
  const files = readdirSync(runDirectory.data, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const found = { anything: false, secrets: new Set<string>() };
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    const bytes = readFileSync(file);
    if (bytes.includes(admin.email)) found.anything = true;
    for (const secret of secretsIn(bytes)) found.secrets.add(`${secret} in ${relative(runDirectory.data, file)}`);
  }
  expect(found.anything, "what people typed is in the clear there").toBe(true);
  expect([...found.secrets], "secrets on disk").toEqual([]);
});

function secretsIn(bytes: Buffer): string[] {
  const hits = [...notedSecrets()].filter(([value]) => spellingsOf(value).some((spelling) => bytes.includes(spelling)));
  return [...new Set(hits.map(([, name]) => name))];
}
