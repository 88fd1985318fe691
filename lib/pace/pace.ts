import { type Clock, systemClock } from "@/lib/domain/clock";
import { type BreakerState, createBreaker } from "./breaker";
import { type Holds, noHolds } from "./holds";
import { createLanes } from "./lanes";
import { createRate, type RateSettings } from "./rate";

/** Who asks: a person waits for the answer, a run does not mind. */
export type Asker = "person" | "run";

export type Heard = { kind: "clear" | "unclear" } | { kind: "limited"; retryAfterMs: number | undefined };

/** The last time that the upstream wanted to be left alone; how many requests were under way at once before and after. */
export type SlowDown = { at: string; waitSeconds: number; from: number; to: number };

/** What people see of a pace. */
export type PaceStatus = { lanes: number; perSecond: number; slowed: SlowDown | null; breaker: BreakerState };

/** How fast one key of the upstream may be used, shared by everything that uses it. */
export type Pace = {
  /** A lane of work; the answer gives it back. */
  enter(): Promise<() => void>;
  /** Resolves when a request may be sent: with 0, or, once that takes longer than `patienceMs`, with the time left. */
  turn(asker: Asker, patienceMs: number): Promise<number>;
  heard(answer: Heard): void;
  /** Learns what other instances were told; true while nothing may be sent. */
  heed(): Promise<boolean>;
  /** Requests a second that it allows now. */
  perSecond(): number;
  status(): PaceStatus;
  mostLanes: number;
  /** Whether the upstream wants to be left alone at this moment. */
  isHeld(): boolean;
  /** Until when the upstream counts as down. */
  downUntil(): number | undefined;
};

export type PaceSettings = RateSettings & {
  clock: Clock;
  mostLanes: number;
  holds: Holds;
  /** How long an upstream that is down is left alone. */ trialAfterMs: number;
};

const standard: PaceSettings = {
  clock: systemClock,
  first: 4,
  least: 0.5,
  most: 50,
  mostLanes: 8,
  holds: noHolds,
  trialAfterMs: 15_000,
};
/** Timers are late by a little; the next turn makes up for it. */
const latenessMs = 10;
/** Where the upstream does not say how long, and doubled each time in a row. */
const unsaidHoldMs = 1000;
const longestHoldMs = 30_000;

export function createPace(settings: Partial<PaceSettings> = {}): Pace {
  const { clock, mostLanes, holds, trialAfterMs, ...bounds } = { ...standard, ...settings };
  const rate = createRate(bounds);
  const breaker = createBreaker(trialAfterMs);
  const lanes = createLanes(mostLanes);
  let heldUntil = 0;
  let holdsInARow = 0;
  let nextAt = 0;
  let peopleWaiting = 0;
  let slowed: SlowDown | null = null;

  /** People are held back only by what the upstream said, never by a guess. */
  function waitOf(asker: Asker, now: number): number {
    const held = heldUntil - now;
    const spaced = asker === "run" || rate.isLimited() ? nextAt - now : 0;
    const wait = Math.max(0, held, spaced);
    return asker === "run" && wait === 0 && peopleWaiting > 0 ? 1000 / rate.perSecond() : wait;
  }

  async function turn(asker: Asker, patienceMs: number): Promise<number> {
    const until = clock.now() + patienceMs;
    if (asker === "person") peopleWaiting += 1;
    try {
      for (;;) {
        const now = clock.now();
        const wait = waitOf(asker, now);
        if (wait <= 0) {
          nextAt = Math.max(now - latenessMs, nextAt) + 1000 / rate.perSecond();
          return 0;
        }
        if (now + wait > until) return wait;
        await clock.wait(Math.ceil(wait));
      }
    } finally {
      if (asker === "person") peopleWaiting -= 1;
    }
  }

  function limited(now: number, retryAfterMs: number | undefined): void {
    const isFirst = now >= heldUntil;
    if (isFirst) holdsInARow += 1;
    const waitMs = retryAfterMs ?? Math.min(longestHoldMs, unsaidHoldMs * 2 ** (holdsInARow - 1));
    // the clock tells whole milliseconds
    hold(now + waitMs + 1);
    if (!isFirst) return;
    const from = lanes.limit();
    rate.tooMany(now);
    lanes.halve();
    slowed = { at: new Date(now).toISOString(), waitSeconds: Math.ceil(waitMs / 1000), from, to: lanes.limit() };
  }

  function hold(until: number): void {
    if (until <= heldUntil) return;
    heldUntil = until;
    holds.tell(until);
  }

  return {
    enter: lanes.enter,
    turn,
    heard(answer) {
      const now = clock.now();
      if (answer.kind === "unclear") return breaker.unclear(now);
      breaker.clear();
      if (answer.kind === "limited") return limited(now, answer.retryAfterMs);
      holdsInARow = 0;
      rate.wentWell(now);
      lanes.wentWell();
    },
    async heed() {
      heldUntil = Math.max(heldUntil, await holds.ask());
      return clock.now() < heldUntil;
    },
    perSecond: rate.perSecond,
    status: () => ({
      lanes: lanes.limit(),
      perSecond: rate.perSecond(),
      slowed,
      breaker: breaker.state(clock.now()),
    }),
    mostLanes,
    isHeld: () => clock.now() < heldUntil,
    downUntil: breaker.openUntil,
  };
}
