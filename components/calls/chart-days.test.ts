import { describe, expect, it } from "vitest";
import { chartDays, daySentence } from "./chart-days";

const now = "2026-11-21T12:00:00.000Z";
const times = ["2026-11-21T09:00:00.000Z", "2026-11-19T23:59:00.000Z", "2026-11-19T08:00:00.000Z", null];

describe("the chart of calls per day", () => {
  it("has fourteen days and leaves open what was not fetched", () => {
    const days = chartDays({ times, reachesTo: "2026-11-19T08:00:00.000Z", now });
    expect(days).toHaveLength(14);
    expect(days[0]).toEqual({ day: "2026-11-08", calls: null, partial: false });
    expect(days.slice(-3)).toEqual([
      { day: "2026-11-19", calls: 2, partial: true },
      { day: "2026-11-20", calls: 0, partial: false },
      { day: "2026-11-21", calls: 1, partial: true },
    ]);
  });

  it("knows that there were none where nothing older exists", () => {
    expect(chartDays({ times, reachesTo: null, now })[0]).toEqual({ day: "2026-11-08", calls: 0, partial: false });
  });

  it("says each day in a sentence", () => {
    const says = (calls: number, partial: boolean, day: string) => daySentence({ day, calls, partial }, "2026-11-21");
    expect(says(1, false, "2026-11-20")).toBe("Friday 20 November: 1 call");
    expect(says(4, true, "2026-11-21")).toBe("Saturday 21 November: 4 calls so far");
    expect(says(2, true, "2026-11-19")).toBe("Thursday 19 November: 2 calls of those fetched");
  });
});
