import { describe, expect, test } from "vitest";
import { escapeFormula, unescapeFormula } from "./formula";
import { reportRun } from "./report";
import { template } from "./template";
import { readAll, seeded } from "./testing";

test.each(["=1+1", "+14155550123", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "'=1", "''+1"])(
  "%j is neutralised",
  (cell) => {
    expect(escapeFormula(cell)).toBe(`'${cell}`);
    expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
  },
);

test.each(["", "Desk", "'", "'quoted'", "O'Neill", "1-2", "a=b"])("%j stays as it is", (cell) => {
  expect(escapeFormula(cell)).toBe(cell);
  expect(unescapeFormula(cell)).toBe(cell);
});

test("no cell can be run, and every cell comes back", () => {
  const random = seeded(3);
  const letters = ["'", "=", "+", "-", "@", "\t", "\r", "a", "1", " "];
  for (let round = 0; round < 5000; round++) {
    const cell = Array.from({ length: random() * 5 }, () => letters[Math.floor(random() * letters.length)]).join("");
    expect(escapeFormula(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
  }
});

test("the template is the header", async () => {
  expect(template()).toBe(
    '\uFEFF"provider","number","name","assistant","squad","sms","credential","area_code","sip_uri","e164_check"\r\n',
  );
  expect((await readAll(template())).rows).toEqual([]);
});

describe("the report of a run", () => {
  test("says what became of every row, and nothing a spreadsheet would run", async () => {
    const failure = { message: "=HYPERLINK(…)", next: "Look at it, then try again." };
    const base = { line: 2, number: "", name: "", upstreamId: null, failure: null, settledAt: null };
    const text = [
      ...reportRun([
        { ...base, number: "+14155550123", result: "imported", upstreamId: "7c1e", settledAt: new Date(0) },
        { ...base, line: 3, name: '"Desk", 2', result: "failed", failure },
      ]),
    ].join("");
    expect(text).toContain(`"2","'+14155550123","","imported","7c1e","","","1970-01-01T00:00:00.000Z"\r\n`);
    expect(text).toContain(`"'=HYPERLINK(…)"`);
    const { cells } = await readAll(text);
    expect(cells[1]).toEqual(["3", "", '"Desk", 2', "failed", "", failure.message, failure.next, ""]);
  });
});
