import { describe, expect, test } from "vitest";
import type { Assistant } from "@/lib/domain/assistant";
import { pick } from "./pick";
import { pickerQuery } from "./schema";

const assistants = byId([
  { id: "90be0000-0000-4000-8000-0000000071af", name: "Larkspur, dove line" },
  { id: "2d700000-0000-4000-8000-00000000bb19", name: "Dovetail renewals" },
  { id: "c81f0000-0000-4000-8000-0000000022e0", name: "Dovetail claims intake" },
  { id: "11110000-0000-4000-8000-000000000001", name: "Élan" },
  { id: "22220000-0000-4000-8000-000000000002", name: null },
  { id: "33330000-0000-4000-8000-000000000003", name: "Turtledove" },
]);

const namesFor = (q: string) => ask({ q }).items.map((item) => item.name);

test.each([
  ["dove", ["Dovetail claims intake", "Dovetail renewals", "Larkspur, dove line", "Turtledove"]],
  ["DOVETAIL R", ["Dovetail renewals"]],
  ["elan", ["Élan"]],
  ["2222", [null]],
  ["nobody like that", []],
])("a search for %j", (q, names) => {
  expect(namesFor(q)).toEqual(names);
});

test("without a search everything stands by name, the nameless last", () => {
  expect(namesFor("").at(0)).toBe("Dovetail claims intake");
  expect(namesFor("").at(-1)).toBeNull();
});

test("thousands are counted in full and sent in part", () => {
  const many = byId(
    Array.from({ length: 3000 }, (_, index) => ({ id: `${index}`, name: `${index % 2 ? "Odd" : "Even"} ${index}` })),
  );
  const answer = pick({ all: many, query: pickerQuery.parse({ q: "odd" }), usage: undefined });
  expect(answer).toMatchObject({ matches: 1500, total: 3000 });
  expect(answer.items).toHaveLength(50);
  expect(answer.items.slice(0, 3).map((item) => item.name)).toEqual(["Odd 1", "Odd 3", "Odd 5"]);
});

describe("the one asked for by id", () => {
  test("comes along though it does not match the search", () => {
    expect(ask({ q: "elan", id: "33330000-0000-4000-8000-000000000003" }).chosen?.name).toBe("Turtledove");
  });

  test("is null where nobody has this id", () => {
    expect(ask({ id: "99990000-0000-4000-8000-000000000009" }).chosen).toBeNull();
  });
});

test("usage is a number where it is known and absent where it is not", () => {
  const usage = new Map([["2d700000-0000-4000-8000-00000000bb19", 9]]);
  const known = pick({ all: assistants, query: pickerQuery.parse({ q: "dovetail" }), usage });
  expect(known.items.map((item) => item.numbers)).toEqual([0, 9]);
  expect(ask({ q: "dovetail" }).items.every((item) => !("numbers" in item))).toBe(true);
});

test.each([[{}], [{ q: ["a"], limit: "x", id: "../x" }], [{ q: "x".repeat(101), limit: "51" }]])(
  "a hand-edited query %j falls back",
  (query) => {
    expect(pickerQuery.parse(query)).toEqual({ q: "", limit: 50, id: undefined });
  },
);

function ask(query: Record<string, string>) {
  return pick({ all: assistants, query: pickerQuery.parse(query), usage: undefined });
}

function byId(list: { id: string; name: string | null }[]): ReadonlyMap<string, Assistant> {
  return new Map(list.map((item) => [item.id, { ...item, updatedAt: null }]));
}
