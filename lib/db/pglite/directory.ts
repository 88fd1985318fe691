import fs from "node:fs";
import path from "node:path";
import { ensurePrivateDir, syncFile } from "../../crypto/private-file";
import { StartRefusal } from "../../env";
import { databaseTemplate, makeTemplate } from "./template";
import { pgliteVersion } from "./version";

const versionFile = "switchboard-pglite-version";

/** Makes the database's directory on first start; the caller holds the lock. */
export async function prepareDirectory(dir: string): Promise<void> {
  if (fs.existsSync(dir)) return checkVersion(dir);
  const draft = `${dir}.draft`;
  fs.rmSync(draft, { recursive: true, force: true });
  await fillDraft(draft);
  fs.writeFileSync(path.join(draft, versionFile), `${pgliteVersion}\n`);
  makePrivateAndDurable(draft);
  fs.renameSync(draft, dir);
  syncFile(path.dirname(dir));
}

function checkVersion(dir: string): void {
  const file = path.join(dir, versionFile);
  const found = fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : "unknown";
  if (found === pgliteVersion) return;
  throw new StartRefusal(
    `The database in ${dir} was made by PGlite ${found}, and this is PGlite ${pgliteVersion}. Start the release that made it, or restore a backup made with this one. Nothing was changed.`,
  );
}

async function fillDraft(draft: string): Promise<void> {
  try {
    fs.cpSync(await databaseTemplate(), draft, { recursive: true });
  } catch {
    // packages may be installed read-only, then there is no cache
    fs.rmSync(draft, { recursive: true, force: true });
    await makeTemplate(draft);
  }
}

function makePrivateAndDurable(dir: string): void {
  ensurePrivateDir(dir);
  for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    fs.chmodSync(file, entry.isDirectory() ? 0o700 : 0o600);
    syncFile(file);
  }
  syncFile(dir);
}
