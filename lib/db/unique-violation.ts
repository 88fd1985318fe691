/** A row that is there already: the index decided for somebody else. */
export function isUniqueViolation(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && Reflect.get(cause, "code") === "23505";
}
