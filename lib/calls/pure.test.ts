import { describe, expect, it } from "vitest";
import { callLimits, callObstacle } from "./limits";
import { callsPerDay } from "./per-day";

const now = "2026-08-20T10:00:00.000Z";

describe("calls per day", () => {
  const times = ["2026-08-20T09:00:00.000Z", "2026-08-18T23:30:00.000Z", null, "2026-08-18T01:00:00.000Z"];

  it("are only those of the days that were fetched", () => {
    expect(callsPerDay({ times, reachesTo: "2026-08-18T01:00:00.000Z", now })).toEqual({
      days: [
        { day: "2026-08-18", calls: 2, partial: true },
        { day: "2026-08-19", calls: 0, partial: false },
        { day: "2026-08-20", calls: 1, partial: true },
      ],
      since: "2026-08-18T01:00:00.000Z",
    });
  });

  it("begin with the first call where there is no older one, in the time zone of who looks", () => {
    const { days, since } = callsPerDay({ times, reachesTo: null, now, timeZone: "Europe/Berlin" });
    expect(days.map(({ calls }) => calls)).toEqual([1, 1, 1]);
    expect([days[0]?.partial, since]).toEqual([false, null]);
  });

  it("are at most so many", () => {
    const { days } = callsPerDay({ times: ["2026-01-01T00:00:00.000Z"], reachesTo: null, now, most: 7 });
    expect(days).toHaveLength(7);
    expect(callsPerDay({ times: [], reachesTo: null, now }).days).toEqual([
      { day: "2026-08-20", calls: 0, partial: true },
    ]);
  });
});

describe("limits of a number", () => {
  const free = { provider: "vapi", sipUri: null, number: "+14155550123" };
  it("are those of Vapi's own numbers", () => {
    expect(callLimits(free)).toHaveLength(2);
    expect(callLimits({ ...free, provider: "twilio" })).toEqual([]);
    expect(callLimits({ ...free, sipUri: "sip:a@sip.vapi.ai", number: null })).toEqual([]);
  });
  it.each([
    ["+1 212 555 0187", undefined],
    ["+44 20 7946 0123", "A free Vapi number calls US numbers only."],
    ["+1 604 555 0123", "A free Vapi number calls US numbers only."],
    ["12", undefined],
  ])("a call to %s: %s", (customer, obstacle) => {
    expect(callObstacle(free, customer)).toBe(obstacle);
  });
});
