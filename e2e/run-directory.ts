import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Made once by the process that reads the configuration; the workers inherit it. */
const root = (process.env.E2E_RUN_DIR ??= mkdtempSync(join(tmpdir(), "switchboard-e2e-")));

/** What one run leaves behind, and what it is searched for in the end. */
export const runDirectory = {
  data: join(root, "data"),
  productLog: join(root, "product.log"),
  secrets: join(root, "secrets"),
};
