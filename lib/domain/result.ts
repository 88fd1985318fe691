import type { Failure } from "./errors";

/** The one shape in which every action answers. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: Failure };

export const ok = <T>(data: T): Result<T> => ({ ok: true, data });
export const fail = (error: Failure): Result<never> => ({ ok: false, error });
