/** By whose clock, and what time it is there. */
export type Reader = { zone: string; now: string };

const dayMs = 86_400_000;

/** `14:06` */
export function clockWords(iso: string, zone: string): string {
  return formats(zone).clock.format(Date.parse(iso));
}

/** `2026-08-19`: the same for everything of one day. */
export function dayKey(iso: string, zone: string): string {
  return formats(zone).key.format(Date.parse(iso));
}

/** `Today`, `Yesterday`, `18 Aug`, `18 Aug 2025` */
export function dayWords(iso: string, { zone, now }: Reader): string {
  const [day, today] = [dayKey(iso, zone), dayKey(now, zone)];
  const back = daysBetween(day, today);
  if (back === 0) return "Today";
  if (back === 1) return "Yesterday";
  const { short, long } = formats(zone);
  return (day.slice(0, 4) === today.slice(0, 4) ? short : long).format(Date.parse(iso));
}

/** As short as a list takes it: the time today, the day before. */
export function whenWords(iso: string, reader: Reader): string {
  const words = dayWords(iso, reader);
  return words === "Today" ? clockWords(iso, reader.zone) : words;
}

/** `13:58`, `13:58 tomorrow`, `13:58, 18 Aug` */
export function untilWords(iso: string, reader: Reader): string {
  const clock = clockWords(iso, reader.zone);
  const ahead = daysBetween(dayKey(reader.now, reader.zone), dayKey(iso, reader.zone));
  if (ahead === 0) return clock;
  return ahead === 1 ? `${clock} tomorrow` : `${clock}, ${dayWords(iso, reader)}`;
}

function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / dayMs);
}

type Formats = Record<"clock" | "key" | "short" | "long", Intl.DateTimeFormat>;
const made = new Map<string, Formats>();

/** Making one costs more than a thousand uses. */
function formats(zone: string): Formats {
  const known = made.get(zone);
  if (known) return known;
  const day = { day: "numeric", month: "short", timeZone: zone } as const;
  const fresh: Formats = {
    clock: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }),
    key: new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: zone }),
    short: new Intl.DateTimeFormat("en-GB", day),
    long: new Intl.DateTimeFormat("en-GB", { ...day, year: "numeric" }),
  };
  made.set(zone, fresh);
  return fresh;
}
