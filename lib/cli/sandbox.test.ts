import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { freePort } from "./free-port";

let child: ChildProcess | undefined;
afterEach(() => child?.kill());

/** What is printed until a pattern is in it, or the end. */
function run(env: Record<string, string>, until: RegExp): Promise<string> {
  const started = spawn(process.execPath, ["--import", "tsx", "lib/cli/sandbox.ts"], {
    env: { ...process.env, ...env },
  });
  child = started;
  return new Promise((resolve) => {
    let printed = "";
    for (const stream of [started.stdout, started.stderr])
      stream.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        if (until.test(printed)) resolve(printed);
      });
    started.on("exit", () => resolve(printed));
  });
}

it("serves on its own, prints how to use it, and what it prints works", async () => {
  const port = await freePort();
  const printed = await run({ PORT: String(port), HOST: "", SANDBOX_NUMBERS: "7" }, /switches:/);
  const [, key, url] = /curl -H "Authorization: Bearer ([\w-]+)" "([^"]+)"/.exec(printed)!;
  expect(url).toContain(`http://127.0.0.1:${port}/`);
  const answer = await fetch(url!, { headers: { authorization: `Bearer ${key}` } });
  const page = (await answer.json()) as { results: unknown[]; metadata: { totalItems: number } };
  expect([page.results.length, page.metadata.totalItems]).toEqual([3, 7]);
});

it("says what is wrong with its configuration", async () => {
  expect(await run({ PORT: "many" }, /never/)).toContain("PORT: must be a whole number");
});
