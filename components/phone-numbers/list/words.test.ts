import { describe, expect, it } from "vitest";
import { longAgoWords } from "./long-ago";
import { count } from "./words";

const now = "2026-09-19T12:00:00.000Z";
const before = (seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString();

describe("words of the list", () => {
  it("tells how long ago rows were read", () => {
    expect(longAgoWords(before(1), now)).toBe("1 second ago");
    expect(longAgoWords(before(360), now)).toBe("6 minutes ago");
    expect(longAgoWords(before(7200), now)).toBe("2 hours ago");
  });

  it("counts", () => {
    expect(count(1, "number")).toBe("1 number");
    expect(count(1204, "number")).toBe("1,204 numbers");
  });
});
