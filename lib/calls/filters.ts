import type { CallDirection } from "@/lib/domain/call";
import { type Outcome, outcomes } from "./outcomes";

/** Which calls are shown. Each one of these may be off (empty). No zod: this ships to the browser. */
export type CallFilters = {
  number: string;
  assistant: string;
  direction: KnownDirection | "";
  outcome: Outcome | "";
  /** Days in UTC, both included: `2026-10-24`. */
  from: string;
  to: string;
};

export type FilterKey = keyof CallFilters;
export type KnownDirection = Exclude<CallDirection, "unknown">;

export const callsPerPage = 100;
export const directions = ["inbound", "outbound", "web"] as const satisfies readonly KnownDirection[];
export const noFilters: CallFilters = { number: "", assistant: "", direction: "", outcome: "", from: "", to: "" };

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const day = /^\d{4}-\d\d-\d\d$/;

type Params = Record<string, string | string[] | undefined>;

/** A hand-edited address falls back instead of failing. */
export function readFilters(params: Params): CallFilters {
  const said = (key: FilterKey) => String(params[key] ?? "").trim();
  const fitting = (key: FilterKey, pattern: RegExp) => (pattern.test(said(key)) ? said(key) : "");
  const dayOf = (key: FilterKey) => (Number.isNaN(Date.parse(fitting(key, day))) ? "" : said(key));
  return {
    number: fitting("number", id),
    assistant: fitting("assistant", id),
    direction: directions.find((one) => one === said("direction")) ?? "",
    outcome: outcomes.find((one) => one === said("outcome")) ?? "",
    from: dayOf("from"),
    to: dayOf("to"),
  };
}

/** Only what is on: `{ outcome: "failed" }`. */
export function spokenFilters(filters: CallFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""));
}

/** `?outcome=failed`, or nothing. */
export function filterSearch(filters: CallFilters): string {
  const text = new URLSearchParams(spokenFilters(filters)).toString();
  return text && `?${text}`;
}

export function isFiltered(filters: CallFilters): boolean {
  return filterSearch(filters) !== "";
}
