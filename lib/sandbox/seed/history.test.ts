import { describe, expect, it } from "vitest";
import { isUuid } from "../rules/checks";
import { magicOf } from "../rules/magic";
import { seedHistory } from "./history";
import { seedWorld } from "./world";

const now = Date.parse("2026-08-20T12:00:00Z");
const day = 86_400_000;

function historyOf(count: number, key = "sandbox-a", seed?: string) {
  const world = seedWorld({ key, count, now, seed });
  const history = seedHistory({ key, now, seed, ...world });
  return { world, ...history.calls(), ...history.conversations() };
}

const standard = historyOf(64);
const large = historyOf(10_000);
const countBy = (values: readonly unknown[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
};

describe("calls", () => {
  const { calls, world, ongoing } = standard;

  it("are of the last four weeks, in and out, and end in many ways", () => {
    expect(calls.length).toBeGreaterThan(500);
    expect(calls.filter(({ createdAt }) => Date.parse(createdAt) < now - 29 * day)).toEqual([]);
    expect(calls.filter(({ updatedAt, createdAt }) => Date.parse(updatedAt) > now || createdAt > updatedAt)).toEqual(
      [],
    );
    const directions = countBy(calls.map(({ type }) => type));
    expect(directions.inboundPhoneCall!).toBeGreaterThan(directions.outboundPhoneCall!);
    expect(directions.outboundPhoneCall!).toBeGreaterThan(80);
    expect(Object.keys(countBy(calls.map(({ endedReason }) => endedReason))).length).toBeGreaterThan(12);
    expect(calls.some(({ endedMessage }) => endedMessage)).toBe(true);
  });

  it("are fewer at the weekend", () => {
    const byDay = countBy(calls.map(({ createdAt }) => new Date(createdAt).getUTCDay()));
    expect(byDay[0]! * 3).toBeLessThan(byDay[3]!);
    expect(byDay[6]! * 2).toBeLessThan(byDay[2]!);
  });

  it("cost what was talked, and nothing where nobody was", () => {
    const ended = calls.filter(({ status }) => status === "ended");
    expect(ended.filter(({ startedAt, cost }) => Boolean(startedAt) !== Number(cost) > 0)).toEqual([]);
  });

  it("leave the day's calls of the free numbers to those who try them, and magic to those who ask for it", () => {
    expect(
      calls.filter(
        (row) =>
          row.type === "outboundPhoneCall" &&
          row.phoneCallProvider === "vapi" &&
          row.phoneCallTransport === "pstn" &&
          world.numbers.find(({ id }) => id === row.phoneNumberId)?.provider === "vapi",
      ),
    ).toEqual([]);
    expect(calls.filter(({ customer }) => magicOf((customer as { number: string }).number))).toEqual([]);
  });

  it("belong to a number that was there already, and no two to one moment", () => {
    for (const made of [standard, large]) {
      const numbers = new Map(made.world.numbers.map((row) => [row.id, row]));
      expect(made.calls.filter((row) => numbers.get(String(row.phoneNumberId))!.createdAt > row.createdAt)).toEqual([]);
      expect(new Set(made.calls.map(({ createdAt }) => createdAt)).size).toBe(made.calls.length);
      expect(new Set(made.calls.map(({ id }) => id)).size).toBe(made.calls.length);
      expect(made.calls.filter(({ id }) => !isUuid(id))).toEqual([]);
    }
    expect(large.calls.length).toBeLessThan(6000);
  });

  it("one goes on right now", () => {
    const open = calls.filter(({ status }) => status !== "ended");
    expect(open.map(({ id, status }) => [id, status])).toEqual([[ongoing[0]!.id, "in-progress"]]);
  });

  it("a new number that answers has been called already", () => {
    const [first] = world.numbers;
    expect(calls.filter(({ phoneNumberId }) => phoneNumberId === first!.id).length).toBeGreaterThan(3);
  });
});

describe("conversations", () => {
  const { sessions, chats, world } = standard;
  type Message = { content?: string; message?: string };
  const lines = sessions.flatMap(({ messages }) => messages as Message[]);
  const texts = lines.map(({ content, message }) => content ?? message ?? "");

  it("are on Twilio numbers of the United States whose SMS is on", () => {
    expect(sessions).toHaveLength(10);
    const numbers = sessions.map((row) => world.numbers.find(({ id }) => id === row.phoneNumberId)!);
    expect(numbers.filter((row) => row.provider !== "twilio" || row.smsEnabled === false)).toEqual([]);
    expect(numbers.every(({ number }) => String(number).startsWith("+1"))).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(6);
  });

  it("are of every kind that a thread has to cope with", () => {
    const lengths = sessions.map(({ messages }) => (messages as Message[]).length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([1, 12]);
    expect(texts).toContain("STOP");
    expect(texts.some((text) => /\p{Extended_Pictographic}/u.test(text))).toBe(true);
    expect(texts.some((text) => /[\u0600-\u06ff]/.test(text))).toBe(true);
    expect(texts.some((text) => /\S{60}/.test(text))).toBe(true);
    expect(lines.some(({ message }) => message)).toBe(true);
    expect(chats.filter(({ input }) => typeof input === "string")).toHaveLength(3);
  });

  it("are minutes to days old, and the newest customer answers", () => {
    const ages = sessions.map(({ updatedAt }) => (now - Date.parse(updatedAt)) / 60_000);
    expect(Math.min(...ages)).toBeLessThan(5);
    expect(Math.max(...ages)).toBeGreaterThan(5 * 1440);
    expect(magicOf((sessions[0]!.customer as { number: string }).number)).toBe("replies");
    expect(sessions.filter(({ createdAt, updatedAt }) => createdAt > updatedAt)).toEqual([]);
  });
});

describe("any history", () => {
  it("is the same for the same world, with ids of its own per key", () => {
    expect(historyOf(64)).toEqual(standard);
    const other = historyOf(64, "sandbox-b");
    expect(other.calls.length).toBe(standard.calls.length);
    const ids = new Set([...standard.calls, ...standard.sessions, ...standard.chats].map(({ id }) => id));
    expect([...other.calls, ...other.sessions, ...other.chats].filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it.each([
    [0, 0, 0],
    [1, 5, 3],
  ])("of %i numbers has %i calls and %i conversations", (count, calls, sessions) => {
    const made = historyOf(count);
    expect([made.calls.length, made.sessions.length]).toEqual([calls, sessions]);
  });
});
