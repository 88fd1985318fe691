import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAnnouncer } from "./announcer";

describe("createAnnouncer", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("says the first sentence at once", () => {
    const announcer = createAnnouncer();
    announcer.announce("54 numbers");
    expect(announcer.current()).toBe("54 numbers");
  });

  test("says only the newest of those that follow quickly, when the pause is over", () => {
    const announcer = createAnnouncer();
    const heard: string[] = [];
    announcer.subscribe(() => heard.push(announcer.current()));
    announcer.announce("54 numbers");
    announcer.announce("9 numbers");
    announcer.announce("2 numbers");
    expect(heard).toEqual(["54 numbers"]);
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual(["54 numbers", "2 numbers"]);
  });

  test("changes the region even when the sentence is the same", () => {
    const announcer = createAnnouncer();
    announcer.announce("Saved");
    vi.advanceTimersByTime(5000);
    announcer.announce("Saved");
    expect(announcer.current()).not.toBe("Saved");
    expect(announcer.current().trim()).toBe("Saved");
  });
});
