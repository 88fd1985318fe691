import type { World } from "../world";
import { costOf } from "./cost";
import type { Outcome } from "./outcome";

const stamp = (at: number) => new Date(at).toISOString();

/** Lets a queued call ring, talk and end, each step when its time comes. */
export function scheduleCall(world: World, id: string, from: number, outcome: Outcome) {
  const { callMs } = world.pace;
  const step = (share: number, run: (at: number) => void) => {
    const at = from + Math.round(callMs * share);
    world.due.push({ at, run: () => run(at) });
  };
  if (outcome.reaches !== "nothing") step(0.1, (at) => move(world, id, at, { status: "ringing" }));
  if (outcome.reaches === "talk")
    step(0.35, (at) => move(world, id, at, { status: "in-progress", startedAt: stamp(at) }));
  step(lasts[outcome.reaches], (at) => finishCall(world, id, at, outcome));
}

/** Share of a whole call after which it is over. */
const lasts = { nothing: 0.1, ringing: 0.6, talk: 1 } as const;

export function finishCall(
  world: World,
  id: string,
  at: number,
  { endedReason, endedMessage }: Omit<Outcome, "reaches">,
) {
  const startedAt = world.calls.get(id)?.startedAt;
  const seconds = typeof startedAt === "string" ? (at - Date.parse(startedAt)) / 1000 : 0;
  const message = endedMessage === undefined ? {} : { endedMessage };
  move(world, id, at, { status: "ended", endedReason, ...message, endedAt: stamp(at), ...costOf(seconds) });
}

/** Nothing moves that has ended. */
function move(world: World, id: string, at: number, fields: Record<string, unknown>) {
  const call = world.calls.get(id);
  if (!call || call.status === "ended") return;
  world.calls.put({ ...call, ...fields, updatedAt: stamp(at) });
}
