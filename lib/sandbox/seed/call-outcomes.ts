import type { NumberRow } from "../world";
import type { Random } from "./random";

/** How calls of the last weeks went. `seconds`: how long people talk, at least and at most. */
export type Past = { endedReason: string; weight: number; seconds: readonly [number, number]; endedMessage?: string };

const inbound: readonly Past[] = [
  { endedReason: "customer-ended-call", weight: 56, seconds: [18, 420] },
  { endedReason: "assistant-ended-call", weight: 21, seconds: [35, 380] },
  { endedReason: "assistant-forwarded-call", weight: 10, seconds: [22, 150] },
  { endedReason: "assistant-said-end-call-phrase", weight: 4, seconds: [40, 260] },
  { endedReason: "silence-timed-out", weight: 5, seconds: [31, 75] },
  { endedReason: "exceeded-max-duration", weight: 1, seconds: [600, 600] },
  {
    endedReason: "call.in-progress.error-providerfault-transport-never-connected",
    weight: 2,
    seconds: [0, 0],
    endedMessage: "The caller's audio never arrived.",
  },
];

const outbound: readonly Past[] = [
  { endedReason: "customer-ended-call", weight: 44, seconds: [12, 300] },
  { endedReason: "assistant-ended-call", weight: 14, seconds: [30, 260] },
  { endedReason: "voicemail", weight: 17, seconds: [6, 22] },
  { endedReason: "customer-did-not-answer", weight: 16, seconds: [0, 0] },
  { endedReason: "customer-busy", weight: 7, seconds: [0, 0] },
  {
    endedReason: "twilio-failed-to-connect-call",
    weight: 2,
    seconds: [0, 0],
    endedMessage: "The carrier refused the call before it rang.",
  },
];

const unanswered: readonly Past[] = [
  { endedReason: "call-start-error-neither-assistant-nor-server-set", weight: 1, seconds: [0, 0] },
];

const assistantGone: readonly Past[] = [{ endedReason: "call.start.error-get-assistant", weight: 1, seconds: [0, 0] }];

const askedServer: readonly Past[] = [
  { endedReason: "customer-ended-call", weight: 70, seconds: [18, 300] },
  { endedReason: "assistant-ended-call", weight: 18, seconds: [35, 300] },
  {
    endedReason: "assistant-request-failed",
    weight: 8,
    seconds: [0, 0],
    endedMessage: "The server did not answer in 7.5 seconds.",
  },
  { endedReason: "assistant-request-returned-no-assistant", weight: 4, seconds: [0, 0] },
];

/** What can have become of a call, told by who answers on that number. */
export function drawPast(
  random: Random,
  row: NumberRow,
  direction: "inbound" | "outbound",
  known: ReadonlySet<unknown>,
): Past {
  return random.weighted(pastsOf(row, direction, known).map((past): [Past, number] => [past, past.weight]));
}

function pastsOf(row: NumberRow, direction: "inbound" | "outbound", known: ReadonlySet<unknown>): readonly Past[] {
  if (direction === "outbound") return row.provider === "twilio" ? outbound : outbound.slice(0, -1);
  if (row.assistantId && !known.has(row.assistantId)) return assistantGone;
  if (row.assistantId || row.squadId) return inbound;
  return row.server || row.serverUrl ? askedServer : unanswered;
}
