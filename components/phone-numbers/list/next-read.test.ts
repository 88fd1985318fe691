import { describe, expect, it } from "vitest";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { nextReadMs } from "./next-read";

const now = "2026-08-19T12:00:00.000Z";
const later = "2026-08-19T12:00:20.000Z";

function aList(difference: Partial<PhoneNumberList> = {}): PhoneNumberList {
  const facets = { provider: [], status: [], routing: [], assistant: [], sms: [] };
  const empty = { rows: [], total: 0, allTotal: 0, page: 1, pages: 1, facets, reliefs: [], stale: null };
  return { ...empty, warming: false, refreshedAt: now, now, ...difference };
}

describe("the next read", () => {
  it("is left to the person while all is well", () => {
    expect(nextReadMs(aList(), undefined)).toBe(false);
    expect(nextReadMs(undefined, undefined)).toBe(false);
  });

  it("comes at once while more is being loaded", () => {
    expect(nextReadMs(aList({ warming: true }), undefined)).toBeLessThan(1000);
  });

  it("comes when the server tries again, by the server's clock", () => {
    const stale = { since: now, failure: undefined, tries: 1, nextTryAt: later };
    expect(nextReadMs(aList({ stale }), undefined)).toBe(20_250);
  });

  it("waits out a rate limit to the end", () => {
    const failure = { code: "rate-limited", message: "Too many.", retryAfterSeconds: 30 } as const;
    expect(nextReadMs(aList(), failure)).toBe(30_250);
  });

  it("does not come by itself to somebody who is signed out", () => {
    expect(nextReadMs(undefined, { code: "not-signed-in", message: "You are signed out." })).toBe(false);
  });
});
