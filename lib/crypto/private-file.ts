import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Only the user who runs the server may look inside. */
export function ensurePrivateDir(dir: string): void {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  if ((fs.statSync(dir).mode & 0o077) !== 0) fs.chmodSync(dir, 0o700);
}

/**
 * Writes the file unless it exists. It appears whole or not at all, and of two processes that start together
 * exactly one writes: a hard link, unlike a rename, does not replace.
 */
export function writeOnce(file: string, content: string): void {
  if (fs.existsSync(file)) return;
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    const fd = fs.openSync(/* turbopackIgnore: true */ draft, "wx", 0o600);
    fs.writeSync(fd, content);
    fs.fsyncSync(fd);
    fs.closeSync(fd);
    fs.linkSync(draft, file);
    syncFile(path.dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Makes a file's content, or the names inside a directory, survive a power cut. */
export function syncFile(file: string): void {
  const fd = fs.openSync(/* turbopackIgnore: true */ file, "r");
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
