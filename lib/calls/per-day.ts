export type DayCount = {
  /** `2026-08-20`, in the time zone asked for. */
  day: string;
  calls: number;
  /** Not the whole day: it is not over yet, or older calls of it were not fetched. */
  partial: boolean;
};

export type CallsPerDay = {
  /** Oldest first, without gaps. */
  days: DayCount[];
  /** Since when every call is counted; null: since the first one there is. */
  since: string | null;
};

type Counted = {
  /** ISO 8601, of every call that was fetched. */
  times: readonly (string | null)[];
  /** How far back was fetched; null: there are no older calls. */
  reachesTo: string | null;
  now: string;
  /** Days at most, ending today. */
  most?: number;
  timeZone?: string;
};

/** Calls per day of what was fetched, no more: days before the oldest fetched call are left out unless it is the first of all. */
export function callsPerDay({ times, reachesTo, now, most = 14, timeZone = "UTC" }: Counted): CallsPerDay {
  const dayOf = dayFormat(timeZone);
  const today = dayOf(now);
  const counts = new Map<string, number>();
  for (const time of times) if (time) counts.set(dayOf(time), (counts.get(dayOf(time)) ?? 0) + 1);
  const edge = reachesTo === null ? null : dayOf(reachesTo);
  const first = edge ?? [...counts.keys()].sort()[0] ?? today;
  const days: DayCount[] = [];
  for (let day = today; day >= first && days.length < most; day = dayBefore(day))
    days.unshift({ day, calls: counts.get(day) ?? 0, partial: day === today || day === edge });
  return { days, since: reachesTo };
}

function dayFormat(timeZone: string): (time: string) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (time) => format.format(new Date(time));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
