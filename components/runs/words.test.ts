import { describe, expect, it } from "vitest";
import type { Counts } from "@/lib/runs/progress";
import { contentWords, rateWords, shortWords, spokenSentence, statusSentence, timeLeftWords, tookWords } from "./words";

const none: Counts = { pending: 0, sending: 0, done: 0, skipped: 0, failed: 0, unknown: 0, cancelled: 0 };
const run = {
  kind: "import" as const,
  state: "running" as const,
  counts: { ...none, done: 289, skipped: 9, failed: 13, unknown: 1, sending: 4, pending: 1164 },
  total: 1480,
};

describe("a run in words", () => {
  it("is short in the bar: what it does, and what it came to", () => {
    expect(shortWords(run, false)).toBe("Importing 311 of 1,480");
    expect(shortWords({ ...run, kind: "rollback" }, false)).toBe("Rolling back 311 of 1,480");
    expect(shortWords({ ...run, state: "paused" }, false)).toBe("Paused 311 of 1,480");
    expect(shortWords({ ...run, state: "cancelled" }, false)).toBe("Cancelling 311 of 1,480");
    expect(shortWords({ ...run, state: "finished" }, true)).toBe("Imported 289 of 1,480, 13 failed");
    expect(
      shortWords({ ...run, kind: "change", state: "finished", counts: { ...none, done: 5 }, total: 5 }, true),
    ).toBe("Changed 5 of 5");
  });

  it("begins its status with the state and leaves out what there is not", () => {
    expect(statusSentence(run)).toBe("running: 311 of 1,480 rows, 289 done, 9 skipped, 13 failed, 1 not known yet");
    const done = { ...run, state: "finished" as const, counts: { ...none, done: 1 }, total: 1 };
    expect(statusSentence(done)).toBe("finished: 1 of 1 row, 1 done");
    expect(spokenSentence(done)).toBe("All rows are through: 1 of 1 row, 1 done");
    expect(spokenSentence(run)).toMatch(/^So far: 311 of 1,480 rows/);
  });

  it.each([
    [0, "Less than a minute left"],
    [59, "Less than a minute left"],
    [60, "About 1 min left"],
    [118, "About 2 min left"],
    [5_340, "About 89 min left"],
    [7_300, "About 2 h left"],
  ])("%i seconds: %s", (seconds, words) => expect(timeLeftWords(seconds)).toBe(words));

  it.each([
    [12.6, "13 per second"],
    [1.42, "1.4 per second"],
    [0.1, "0.1 per second"],
    [0.05, "3.0 per minute"],
  ])("%f a second: %s", (rate, words) => expect(rateWords(rate)).toBe(words));

  it("says how long it took", () => {
    const took = (seconds: number) =>
      tookWords("2026-08-20T14:03:00Z", new Date(Date.UTC(2026, 7, 20, 14, 3, seconds)).toISOString());
    expect([took(0), took(42), took(310), took(7200)]).toEqual(["0 s", "42 s", "5 min", "2 h"]);
  });

  it("says what it consists of", () => {
    expect(contentWords({ kind: "import", total: 480, providers: ["Twilio", "SIP trunk"] })).toBe(
      "Twilio, SIP trunk, 480 rows",
    );
    expect(contentWords({ kind: "change", total: 1, providers: [] })).toBe("1 number");
  });
});
