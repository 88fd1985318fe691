import path from "node:path";

/** `next start` runs in the project's root, where the folder lies beside the sources. */
export const migrations = { migrationsFolder: path.join(process.cwd(), "lib/db/migrations") };
