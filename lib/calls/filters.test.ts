import { describe, expect, it } from "vitest";
import { filterSearch, isFiltered, noFilters, readFilters } from "./filters";

const id = "7c1e08d4-0000-4000-8000-000000006b42";

describe("the filters of calls in an address", () => {
  it("come back as they were written", () => {
    const filters = { number: id, assistant: id, direction: "inbound", outcome: "under-way" } as const;
    const written = { ...noFilters, ...filters, from: "2026-10-24", to: "2026-11-01" };
    expect(readFilters(Object.fromEntries(new URLSearchParams(filterSearch(written))))).toEqual(written);
    expect(isFiltered(written)).toBe(true);
  });

  it.each([
    { number: "../secret", assistant: "1 OR 1" },
    { direction: "sideways", outcome: "constructor" },
    { from: "2026-13-41", to: "yesterday" },
    { direction: ["inbound", "outbound"] },
    {},
  ])("fall back where they make no sense: %j", (params) => {
    expect(readFilters(params)).toEqual(noFilters);
    expect(filterSearch(readFilters(params))).toBe("");
  });
});
