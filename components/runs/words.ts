import { count, digits } from "@/components/phone-numbers/list/words";
import type { RowState, RunKind, RunState } from "@/lib/runs/schema";
import type { Counts, RunView } from "@/lib/runs/progress";

type Told = Pick<RunView, "kind" | "state" | "counts" | "total">;

/** Rows whose result is known. */
export function settledOf({ done, skipped, failed }: Counts): number {
  return done + skipped + failed;
}

/** Of rows that were called off nothing is expected any more. */
export function isOver({ endedAt }: Pick<RunView, "endedAt">): boolean {
  return endedAt !== null;
}

export const stateWords: Record<RunState, string> = {
  running: "running",
  paused: "paused",
  finished: "finished",
  cancelled: "cancelled",
};

export const kindWords: Record<RunKind, string> = { import: "Import", change: "Change", rollback: "Roll back" };

const gerunds: Record<RunKind, string> = { import: "Importing", change: "Changing", rollback: "Rolling back" };
const participles: Record<RunKind, string> = { import: "Imported", change: "Changed", rollback: "Put back" };

/** What a page in the middle of other work says of a run: `Importing`, and how it ended. */
export function shortWords({ kind, state, counts, total }: Told, over: boolean): string {
  if (over) {
    const failures = counts.failed > 0 ? `, ${digits(counts.failed)} failed` : "";
    return `${participles[kind]} ${digits(counts.done)} of ${digits(total)}${failures}`;
  }
  const verb = state === "paused" ? "Paused" : state === "cancelled" ? "Cancelling" : gerunds[kind];
  return `${verb} ${digits(settledOf(counts))} of ${digits(total)}`;
}

/** For whoever asks for the status: the state first, then the counts. */
export function statusSentence(run: Told): string {
  return `${stateWords[run.state]}: ${countsSentence(run)}`;
}

const spokenStates: Record<RunState, string> = {
  running: "So far",
  paused: "On hold",
  finished: "All rows are through",
  cancelled: "Called off",
};

/** Said aloud; in words of its own, so that nobody takes what was said for what is. */
export function spokenSentence(run: Told): string {
  return `${spokenStates[run.state]}: ${countsSentence(run)}`;
}

function countsSentence({ counts, total }: Told): string {
  const parts = [`${digits(settledOf(counts))} of ${count(total, "row")}`, `${digits(counts.done)} done`];
  const others: [RowState, string][] = [
    ["skipped", "skipped"],
    ["failed", "failed"],
    ["unknown", "not known yet"],
    ["cancelled", "not sent"],
  ];
  const said = others.flatMap(([row, word]) => (counts[row] > 0 ? [`${digits(counts[row])} ${word}`] : []));
  return [...parts, ...said].join(", ");
}

/** `About 2 min left`; estimates say that they are. */
export function timeLeftWords(seconds: number): string {
  if (seconds < 60) return "Less than a minute left";
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `About ${minutes} min left`;
  return `About ${Math.round(minutes / 60)} h left`;
}

/** `1.4 per second`; what is slower than one in ten seconds is told by the minute. */
export function rateWords(perSecond: number): string {
  if (perSecond >= 10) return `${Math.round(perSecond)} per second`;
  if (perSecond >= 0.1) return `${perSecond.toFixed(1)} per second`;
  return `${(perSecond * 60).toFixed(1)} per minute`;
}

/** `5 min`, `2 h`; how long a run took. */
export function tookWords(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** What a run consists of: `Twilio, 480 rows`, `300 numbers`. */
export function contentWords({
  kind,
  total,
  providers,
}: Pick<RunView, "kind" | "total"> & { providers: string[] }): string {
  if (kind !== "import") return count(total, "number");
  return [...providers, count(total, "row")].join(", ");
}
