import fs from "node:fs";
import { StartRefusal } from "../../../env";
import { lockDirectory } from "../lock";

/** A process of its own that holds the directory and nothing else, until it is ended. */
lockDirectory(process.argv[2] ?? "").then(
  () => {
    fs.writeSync(1, "held\n");
    setInterval(() => undefined, 60_000);
  },
  (error: unknown) => {
    console.error(error instanceof StartRefusal ? error.message : error);
    process.exitCode = 1;
  },
);
