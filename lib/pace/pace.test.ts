import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createPace, type Pace } from "./pace";
import { pacedFetch } from "./paced-fetch";

type Sleeper = { at: number; wake: () => void };

/** Time that goes on only when everybody waits. */
function fakeTime() {
  let now = 1_000_000;
  const sleepers: Sleeper[] = [];
  const wait = (ms: number) => new Promise<void>((wake) => void sleepers.push({ at: now + ms, wake }));
  return {
    clock: { now: () => now, wait },
    wait,
    now: () => now,
    async run(forMs: number): Promise<void> {
      const until = now + forMs;
      for (;;) {
        await nextTurn();
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers[0];
        if (!next || next.at > until) break;
        sleepers.shift();
        now = Math.max(now, next.at);
        next.wake();
      }
      now = until;
    },
  };
}

/** Between 20 and 60: nothing arrives as evenly as it left. */
function unevenMs() {
  let step = 0;
  return () => 20 + ((step += 17) % 41);
}

/** An upstream that takes so many in a second and says for how long it wants to be left alone otherwise. */
function anUpstream(time: ReturnType<typeof fakeTime>, perSecond: number, retryAfterSeconds: number, wayMs = () => 40) {
  let [taken, tooEarly, limitedAt, limitedUntil]: [number[], number, number, number] = [[], 0, 0, 0];
  let recent: number[] = [];
  const answer: typeof fetch = async () => {
    const left = time.now();
    await time.wait(wayMs());
    const now = time.now();
    if (left >= limitedAt && left < limitedUntil) tooEarly += 1;
    recent = recent.filter((at) => now - at < 1000);
    if (recent.length >= perSecond) {
      [limitedAt, limitedUntil] = [now, now + retryAfterSeconds * 1000];
      return new Response("{}", { status: 429, headers: { "retry-after": String(retryAfterSeconds) } });
    }
    recent.push(now);
    taken.push(now);
    return new Response("{}", { status: 200 });
  };
  return { answer, taken: () => taken.length, tooEarly: () => tooEarly, forget: () => (taken = []) };
}

function work(pace: Pace, send: typeof fetch, goesOn: () => boolean): void {
  const lane = async () => {
    while (goesOn()) {
      const leave = await pace.enter();
      await send("https://upstream.invalid");
      leave();
    }
  };
  for (let lanes = pace.mostLanes; lanes > 0; lanes--) void lane();
}

test("uses at least 80 % of five requests a second, never before Retry-After is over, and lets people through", async () => {
  const time = fakeTime();
  const pace = createPace({ clock: time.clock });
  const upstream = anUpstream(time, 5, 1);
  let goesOn = true;
  work(pace, pacedFetch(pace, upstream.answer, "run"), () => goesOn);
  await time.run(20_000);
  upstream.forget();
  const waits: number[] = [];
  const person = pacedFetch(pace, upstream.answer, "person");
  for (let click = 0; click < 40; click++) {
    const asked = time.now();
    void person("https://upstream.invalid").then(() => waits.push(time.now() - asked));
    await time.run(3000);
  }
  goesOn = false;
  await time.run(10_000);
  expect(upstream.taken()).toBeGreaterThanOrEqual(0.8 * 5 * 120);
  expect(upstream.tooEarly()).toBe(0);
  expect(waits).toHaveLength(40);
  const sorted = waits.sort((a, b) => a - b);
  // only who clicks right into a Retry-After waits for it
  expect(sorted[37]).toBeLessThan(1000);
});

test.each([10, 20])(
  "a thousand requests take a tenth longer than %d a second allow, at the most",
  async (perSecond) => {
    const time = fakeTime();
    const pace = createPace({ clock: time.clock });
    const upstream = anUpstream(time, perSecond, 1, unevenMs());
    const began = time.now();
    work(pace, pacedFetch(pace, upstream.answer, "run"), () => upstream.taken() < 1000);
    while (upstream.taken() < 1000) await time.run(100);
    expect(time.now() - began).toBeLessThanOrEqual((1.1 * 1000 * 1000) / perSecond);
    expect(upstream.tooEarly()).toBe(0);
  },
);

test("grows while it goes well, and halves on the first refusal of a burst only", async () => {
  const time = fakeTime();
  const pace = createPace({ clock: time.clock });
  const send = pacedFetch(pace, async () => new Response("{}"), "run");
  const [rate, lanes] = [pace.status().perSecond, pace.status().lanes];
  let goesOn = true;
  work(pace, send, () => goesOn);
  await time.run(5000);
  goesOn = false;
  await time.run(5000);
  expect(pace.status().perSecond).toBeGreaterThan(rate * 4);
  expect(pace.status().lanes).toBeGreaterThan(lanes);
  const grown = pace.status().lanes;
  for (let times = 0; times < 5; times++) pace.heard({ kind: "limited", retryAfterMs: 7000 });
  expect(pace.status()).toMatchObject({
    lanes: Math.floor(grown / 2),
    slowed: { at: new Date(time.now()).toISOString(), waitSeconds: 7, from: grown, to: Math.floor(grown / 2) },
  });
  await time.run(7000);
  expect(pace.isHeld()).toBe(true);
  await time.run(1);
  expect(pace.isHeld()).toBe(false);
});

test("a person is told at once when the upstream wants to be left alone for long; nothing is sent", async () => {
  const time = fakeTime();
  const pace = createPace({ clock: time.clock });
  pace.heard({ kind: "limited", retryAfterMs: 30_000 });
  let sent = 0;
  const answer = await pacedFetch(pace, async () => (sent++, new Response("{}")), "person")("https://upstream.invalid");
  expect([answer.status, answer.headers.get("retry-after"), sent]).toEqual([429, "30", 0]);
});

test("five unclear answers in half a minute count as down, until a clear one", async () => {
  const time = fakeTime();
  const pace = createPace({ clock: time.clock });
  const unclear = () => pace.heard({ kind: "unclear" });
  for (let times = 0; times < 4; times++) unclear();
  await time.run(31_000);
  unclear();
  expect(pace.downUntil()).toBeUndefined();
  for (let times = 0; times < 4; times++) unclear();
  expect(pace.downUntil()).toBe(time.now() + 15_000);
  expect(pace.status().breaker).toBe("open");
  await time.run(15_000);
  expect(pace.status().breaker).toBe("trial");
  pace.heard({ kind: "clear" });
  expect(pace.downUntil()).toBeUndefined();
});
