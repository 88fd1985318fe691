import { expect, test } from "vitest";
import { rowChecker } from "@/lib/csv/check-row";
import { guessMapping } from "@/lib/csv/guess-mapping";
import { lookupsOf } from "@/lib/csv/lookups";
import { idColumn } from "@/lib/csv/mapping";
import { readAll } from "@/lib/csv/testing";
import type { VapiContext } from "@/lib/gate/context";
import type { RunSelection } from "@/lib/runs/selection";
import { numberIndex } from "./number-index";
import { numbersFile } from "./numbers-file";
import { aWorkspace } from "./testing";

function scene(numbers: number) {
  const workspace = aWorkspace({ numbers });
  // a gate and its user are no part of this
  const ctx = { ...workspace.ctx, workspace: { ...workspace.ctx.workspace, slug: "northwind" } } as VapiContext;
  const fileOf = async (selection: RunSelection) => {
    const answer = await numbersFile(ctx, selection);
    const parts: Uint8Array[] = [];
    for await (const part of answer.body ?? []) parts.push(part);
    return { answer, parts, ...(await readAll(parts)) };
  };
  return { ...workspace, ctx, fileOf };
}

test("the file is a valid import in which every row is already there", async () => {
  const { ctx, fileOf } = scene(1000);
  const { columns, rows, answer } = await fileOf({ query: "" });
  const numbers = numberIndex(ctx).known();
  const lookups = lookupsOf({ assistants: undefined, squads: undefined, credentials: undefined, numbers });
  const place = { sipHost: "sip.vapi.ai" };
  const check = rowChecker({ mapping: guessMapping(columns), idColumn: idColumn(columns), lookups, access: {}, place });
  expect(rows).toHaveLength(1000);
  for (const row of rows) expect(check(row)).toMatchObject({ state: "skipped", issues: [{ code: "already-there" }] });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="northwind-phone-numbers-\d{4}-\d\d-\d\d\.csv"$/,
  );
});

test("it holds what the list shows, in its order, on whatever page that is", async () => {
  const { ctx, fileOf } = scene(64);
  const { cells } = await fileOf({ query: "?provider=twilio&sort=name&page=2&size=25" });
  const twilio = numberIndex(ctx)
    .known()
    .filter(({ provider }) => provider === "twilio");
  expect(cells.map(([provider]) => provider)).toEqual(twilio.map(() => "twilio"));
  const names = cells.flatMap(([, , name]) => name || []);
  expect(names).toEqual([...names].sort(new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare));
});

test("it holds what was selected, without what is gone", async () => {
  const { ctx, fileOf } = scene(64);
  const [one, other] = (await numberIndex(ctx).rows()).table.entries.keys();
  const gone = "7c1e08d4-0000-4000-8000-000000000000";
  const { columns, cells } = await fileOf({ ids: [String(other), gone, String(one)] });
  expect(cells.map((row) => row[columns.length - 4])).toEqual([other, one]);
  expect((await fileOf({ query: "", except: [String(one)] })).rows).toHaveLength(63);
});

test("many numbers are written in parts", async () => {
  const { parts, rows } = await scene(2000).fileOf({ query: "" });
  expect(rows).toHaveLength(2000);
  expect(parts.length).toBeGreaterThan(3);
});

test("who answers is written by name, and by id where the names cannot be read", async () => {
  const isId = (cell: string | undefined) => /^[0-9a-f]{8}-/.test(cell ?? "");
  const told = await scene(64).fileOf({ query: "?routing=assistant" });
  expect(told.cells.filter(([, , , assistant]) => !isId(assistant)).length).toBeGreaterThan(5);

  const { fail, fileOf } = scene(64);
  fail({ kind: "truncated-json", path: "/assistant*" });
  const { cells } = await fileOf({ query: "?routing=assistant" });
  expect(cells.length).toBeGreaterThan(5);
  expect(cells.every(([, , , assistant]) => isId(assistant))).toBe(true);
});
