import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { bin, runChild } from "./run-child";

const roots = ["app", "components", "lib", "public"];
const files = [
  "package-lock.json",
  "tsconfig.json",
  "next.config.mjs",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "instrumentation.ts",
  "proxy.ts",
];
const stamp = path.join(".next", "switchboard-sources");

/** Builds unless `.next` holds a build of these very sources; answers with the exit code. */
export async function ensureBuild(): Promise<number> {
  const sources = fingerprint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === sources) return 0;
  const code = await runChild(bin.next, ["build"]);
  if (code === 0) fs.writeFileSync(stamp, sources);
  return code;
}

/** Content and not dates: a fresh clone, a copy and a checkout of the same sources count as the same. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of [...roots.flatMap(sourcesUnder), ...files].sort()) {
    if (!fs.existsSync(file)) continue;
    const content = fs.readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function sourcesUnder(root: string): string[] {
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join("lib", "cli")));
}
