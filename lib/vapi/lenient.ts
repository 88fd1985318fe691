import { z } from "zod";

/**
 * Any field may be missing, null or of another type upstream: it then reads as null and never takes its row down.
 * Transforms instead of `catch`, which builds an issue for every missing field of 10,000 rows.
 */
const anything = z.unknown().optional();

export const lenient = {
  id: z.string().min(1),
  text: anything.transform(textOf),
  amount: anything.transform((given) => (typeof given === "number" && Number.isFinite(given) ? given : null)),
  flag: anything.transform((given) => (typeof given === "boolean" ? given : null)),
  instant: anything.transform((given) => (typeof given === "string" ? instantOf(given) : null)),
  record: anything.transform(recordOf),
  list: anything.transform((given): unknown[] => (Array.isArray(given) ? given : [])),
  anything,
};

export function textOf(given: unknown): string | null {
  return typeof given === "string" && given !== "" ? given : null;
}

/** ISO 8601 as text, or milliseconds since 1970 as the messages of calls carry them. */
export function instantOf(given: unknown): string | null {
  const time = typeof given === "string" ? Date.parse(given) : typeof given === "number" ? given : NaN;
  return Math.abs(time) <= furthestMs ? new Date(time).toISOString() : null;
}

const furthestMs = 8.64e15;

export function recordOf(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given) ? (given as Record<string, unknown>) : {};
}
