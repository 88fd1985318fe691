/** The sentence about a field; one about all of `fallbackDestination` stands where the one about its `message` would. */
export function sentenceOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("message" in error)) return undefined;
  return typeof error.message === "string" ? error.message : undefined;
}
