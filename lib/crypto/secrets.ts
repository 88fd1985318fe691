import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { env, StartRefusal, type Env } from "../env";
import { generateKeyRing, parseKeyRing, type KeyRing } from "./key-ring";
import { ensurePrivateDir, writeOnce } from "./private-file";

export type InstallationSecrets = { nextAuthSecret: string; keyRing: KeyRing };

const fileSchema = z.object({ nextAuthSecret: z.string().min(32), encryptionKeys: z.string() });

let current: InstallationSecrets | undefined;

/** From the environment, or generated into `DATA_DIR/secrets.json` on first use and read from there ever after. */
export function installationSecrets(): InstallationSecrets {
  return (current ??= loadSecrets(env()));
}

export function loadSecrets({ nextAuthSecret, encryptionKeys, dataDir }: Env): InstallationSecrets {
  if (nextAuthSecret && encryptionKeys) return { nextAuthSecret, keyRing: encryptionKeys };
  const generated = readOrGenerate(dataDir);
  return {
    nextAuthSecret: nextAuthSecret ?? generated.nextAuthSecret,
    keyRing: encryptionKeys ?? parseKeyRing(generated.encryptionKeys),
  };
}

function readOrGenerate(dataDir: string): z.infer<typeof fileSchema> {
  const file = path.join(dataDir, "secrets.json");
  ensurePrivateDir(dataDir);
  const fresh = { nextAuthSecret: randomBytes(32).toString("base64url"), encryptionKeys: generateKeyRing() };
  writeOnce(file, `${JSON.stringify(fresh, null, 2)}\n`);
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new StartRefusal(`${file} is damaged. Restore it from a backup: without it no stored key can be opened.`);
  }
}
