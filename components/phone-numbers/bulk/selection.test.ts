import { describe, expect, it } from "vitest";
import { aRow } from "@/components/phone-numbers/testing";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { between, countOf, isSelected, nothing, type Selection, shareOf, tick } from "./selection";
import { everythingIn, idsIn, onlyThere, ticked } from "./whole-selection";

const a = aRow("a");
const b = aRow("b");
const c = aRow("c");
const telnyx = aRow("telnyx", { provider: "telnyx" });
const page = [a, b, c];
const selectedOf = (selection: Selection, rows: PhoneNumberRow[]) =>
  rows.filter((row) => isSelected(selection, row)).map(({ id }) => id);
const allTwilio = everythingIn({
  query: "?provider=twilio",
  total: 312,
  holds: ({ provider }) => provider === "twilio",
});

describe("rows that are ticked", () => {
  it("are selected until they are unticked", () => {
    const two = tick(tick(nothing, [a], true), [c], true);
    expect(selectedOf(two, page)).toEqual(["a", "c"]);
    expect(countOf(two)).toBe(2);
    expect(selectedOf(tick(two, [a], false), page)).toEqual(["c"]);
  });

  it("stay selected on another page", () => {
    const selection = tick(tick(nothing, page, true), [telnyx], true);
    expect(countOf(selection)).toBe(4);
    expect(shareOf(selection, page)).toBe("all");
    expect(shareOf(tick(selection, [b], false), page)).toBe("some");
    expect(shareOf(nothing, page)).toBe("none");
  });

  it("leave what was there before as it was", () => {
    const before = ticked(["a"]);
    tick(before, [b], true);
    expect(idsIn(before)).toEqual(["a"]);
  });
});

describe("a range", () => {
  it("goes from the row pressed before, up or down", () => {
    expect(between(page, "a", c)).toEqual(page);
    expect(between(page, "c", b)).toEqual([b, c]);
  });

  it("is the row alone where the other one is not in view", () => {
    expect(between(page, "telnyx", b)).toEqual([b]);
    expect(between(page, undefined, b)).toEqual([b]);
  });
});

describe("everything that a filter holds", () => {
  it("is selected without being listed, on any page and under any search", () => {
    expect(countOf(allTwilio)).toBe(312);
    expect(selectedOf(allTwilio, [...page, telnyx])).toEqual(["a", "b", "c"]);
    expect(idsIn(allTwilio)).toEqual([]);
  });

  it("keeps the rest when one is unticked", () => {
    const without = tick(allTwilio, [b], false);
    expect(countOf(without)).toBe(311);
    expect(selectedOf(without, page)).toEqual(["a", "c"]);
    expect(tick(without, [b], true)).toEqual(allTwilio);
  });

  it("takes rows that it does not hold beside it", () => {
    const more = tick(allTwilio, [a, telnyx], true);
    expect(countOf(more)).toBe(313);
    expect(selectedOf(more, [a, telnyx])).toEqual(["a", "telnyx"]);
    expect(countOf(tick(more, [telnyx], false))).toBe(312);
  });

  it("is never less than nothing", () => {
    expect(countOf(tick({ ...allTwilio, total: 1 }, page, false))).toBe(0);
  });
});

describe("numbers that are gone", () => {
  it("are no longer selected", () => {
    expect(idsIn(onlyThere(ticked(["a", "b"]), new Set(["b"])))).toEqual(["b"]);
  });

  it("are no longer counted beside a filter", () => {
    const changed = tick(tick(allTwilio, [a, b], false), [telnyx], true);
    const kept = onlyThere(changed, new Set(["b"]));
    expect(idsIn(kept)).toEqual(["b"]);
    expect(countOf(kept)).toBe(311);
  });
});
