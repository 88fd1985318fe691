import { type Failure, isAppError } from "@/lib/domain/errors";

export function failureOf(error: Error | null): Failure | undefined {
  if (!error) return undefined;
  if (isAppError(error)) return error.failure;
  return { code: "surprise", message: "The messages could not be loaded.", next: "Nothing was sent. Try again." };
}
