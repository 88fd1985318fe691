import { count } from "./words";

const minute = 60;
const hour = 60 * minute;

/** `6 minutes ago` */
export function longAgoWords(since: string, now: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000));
  if (seconds < minute) return `${count(seconds, "second")} ago`;
  return seconds < hour
    ? `${count(Math.floor(seconds / minute), "minute")} ago`
    : `${count(Math.floor(seconds / hour), "hour")} ago`;
}
