import { expect, test, vi } from "vitest";
import { aRow } from "@/components/phone-numbers/testing";
import { countOf, isSelected } from "./selection";
import { createSelectionStore } from "./selection-store";

const rows = ["a", "b", "c", "d"].map((id) => aRow(id));
const [a, b, c, d] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
const one = { range: false };
const range = { range: true };

function aStore(refreshedAt = "2026-08-19T12:00:00.000Z") {
  const store = createSelectionStore();
  store.show({ rows, refreshedAt });
  return { ...store, selected: () => rows.filter((row) => isSelected(store.current(), row)).map(({ id }) => id) };
}

test("a range spans the rows in view, and goes on from where it ended", () => {
  const store = aStore();
  store.press(b, true, one);
  store.press(d, true, range);
  expect(store.selected()).toEqual(["b", "c", "d"]);
  store.press(c, false, range);
  expect(store.selected()).toEqual(["b"]);
});

test("after clearing, no range reaches back", () => {
  const store = aStore();
  store.press(a, true, one);
  store.clear();
  expect(countOf(store.current())).toBe(0);
  store.press(c, true, range);
  expect(store.selected()).toEqual(["c"]);
});

test("it knows when the rows were read that the first choice was made from", () => {
  const store = aStore("2026-08-19T12:00:00.000Z");
  store.press(a, true, one);
  store.show({ rows, refreshedAt: "2026-08-19T12:05:00.000Z" });
  store.press(b, true, one);
  expect(store.seenAt()).toBe("2026-08-19T12:00:00.000Z");
  store.clear();
  store.press(b, true, one);
  expect(store.seenAt()).toBe("2026-08-19T12:05:00.000Z");
});

test("who listens hears of every change until they stop", () => {
  const store = aStore();
  const hear = vi.fn();
  const stop = store.subscribe(hear);
  store.press(a, true, one);
  store.clear();
  stop();
  store.press(b, true, one);
  expect(hear).toHaveBeenCalledTimes(2);
});
