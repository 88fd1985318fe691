import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { pgliteVersion } from "./version";

const cacheDir = path.join(process.cwd(), "node_modules", ".cache", "switchboard");

/** An empty database of this version, made once per installation of the packages. */
export async function databaseTemplate(): Promise<string> {
  const template = path.join(cacheDir, `pglite-${pgliteVersion}`);
  if (fs.existsSync(template)) return template;
  const draft = `${template}.${randomBytes(6).toString("hex")}`;
  fs.mkdirSync(cacheDir, { recursive: true });
  try {
    await makeTemplate(draft);
    fs.renameSync(draft, template);
  } catch (error) {
    // another process may have been quicker
    if (!fs.existsSync(template)) throw error;
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return template;
}

export async function makeTemplate(target: string): Promise<void> {
  const script = path.join(process.cwd(), "lib", "db", "pglite", "make-template.mjs");
  await promisify(execFile)(process.execPath, [script, target]);
}
