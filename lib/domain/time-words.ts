const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** `19 Aug 2026`; in UTC, so that server and browser write the same. */
export function dateWords(iso: string | null): string {
  const at = iso ? Date.parse(iso) : NaN;
  return Number.isNaN(at) ? "–" : dates.format(at).replace("Sept", "Sep");
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** `2 min`, `6 d`. */
export function ageWords(since: string | null, now: string): string | undefined {
  const seconds = since ? (Date.parse(now) - Date.parse(since)) / 1000 : NaN;
  if (Number.isNaN(seconds)) return undefined;
  if (seconds < minute) return "just now";
  if (seconds < hour) return `${Math.floor(seconds / minute)} min`;
  return seconds < day ? `${Math.floor(seconds / hour)} h` : `${Math.floor(seconds / day)} d`;
}
