import { AppError } from "@/lib/domain/errors";
import { failureSchema } from "@/lib/domain/failure";

/** Asks one of our own GET routes; a refusal arrives as the failure that the route told. */
export async function getJson<T>(
  path: string,
  options: { query: Record<string, string>; signal: AbortSignal },
): Promise<T> {
  const response = await fetch(`${path}?${new URLSearchParams(options.query)}`, { signal: options.signal });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  const told = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  throw new AppError(failureSchema.safeParse(told).data ?? noAnswer);
}

const noAnswer = { code: "upstream-down", message: "Switchboard did not answer." } as const;
