// Run as `node make-template.mjs <directory>`: initdb takes 0.9 GB for a moment, which a server would never give back.
import { PGlite } from "@electric-sql/pglite";

const [, , dataDir] = process.argv;
const inMemory = await PGlite.create();
const loadDataDir = await inMemory.dumpDataDir("none");
await inMemory.close();
const onDisk = await PGlite.create({ dataDir, loadDataDir });
await onDisk.close();
