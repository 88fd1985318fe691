import { callsPerDay } from "@/lib/calls/per-day";

export type ChartDay = {
  /** `2026-11-20`, in UTC. */
  day: string;
  /** Null: its calls were not fetched. */
  calls: number | null;
  /** Not the whole day: it is not over, or some of its calls were not fetched. */
  partial: boolean;
};

type Charted = {
  times: readonly (string | null)[];
  /** How far back was fetched; null: there are no older calls. */
  reachesTo: string | null;
  now: string;
};

const slots = 14;
const dayMs = 86_400_000;

/** Always the last fourteen days, so that the chart keeps its width while older calls come in. */
export function chartDays({ times, reachesTo, now }: Charted): ChartDay[] {
  const counted = new Map(callsPerDay({ times, reachesTo, now, most: slots }).days.map((one) => [one.day, one]));
  return Array.from({ length: slots }, (_, index) => {
    const day = new Date(Date.parse(now) - (slots - 1 - index) * dayMs).toISOString().slice(0, 10);
    return counted.get(day) ?? { day, calls: reachesTo === null ? 0 : null, partial: false };
  });
}

const long = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** `Friday 20 November: 12 calls` */
export function daySentence({ day, calls, partial }: ChartDay, today: string): string {
  const amount = calls === 1 ? "1 call" : `${calls ?? 0} calls`;
  const rest = day === today ? " so far" : partial ? " of those fetched" : "";
  return `${long.format(Date.parse(day))}: ${amount}${rest}`;
}

/** `20 Nov` */
export function dayWords(day: string): string {
  return short.format(Date.parse(day)).replace("Sept", "Sep");
}
