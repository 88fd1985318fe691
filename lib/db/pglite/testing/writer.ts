import fs from "node:fs";
import { StartRefusal } from "../../../env";
import { openEmbedded } from "../open";

/** A process of its own: prints `open`, then the number of each row once the database has acknowledged it. */
async function main(dataDir: string): Promise<void> {
  const { query, db } = await openEmbedded(dataDir);
  await query("create table if not exists acknowledged (n integer primary key)");
  say("open");
  const { rows } = await query("select coalesce(max(n), 0)::integer as last from acknowledged");
  for (let n = Number(rows[0]?.last) + 1; ; n += 2) {
    await query("insert into acknowledged values ($1)", [n]);
    say(n);
    await db.transaction((tx) => tx.execute(`insert into acknowledged values (${n + 1})`));
    say(n + 1);
  }
}

/** Straight to the pipe: what waits in a stream's buffer dies with the process. */
const say = (line: string | number) => fs.writeSync(1, `${line}\n`);

main(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error instanceof StartRefusal ? error.message : error);
  process.exitCode = 1;
});
