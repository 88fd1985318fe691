/** Prefixes as typed or pasted: parted by commas or lines; what people write between digits is left out. */
export function prefixesIn(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((part) => part.replace(/^[\s+]+|[\s().\-/]/g, ""))
    .filter(Boolean);
}

/** Stored prefixes may be of a kind that never matches; Vapi takes them all the same. */
export function prefixDoubt(prefixes: readonly string[]): string | undefined {
  const plus = prefixes.find((prefix) => prefix.startsWith("+"));
  if (plus) return `${plus} matches no caller: Vapi compares without the plus.`;
  const odd = prefixes.find((prefix) => !/^\d+$/.test(prefix));
  return odd === undefined ? undefined : `${odd || "An empty prefix"} is no number, so it matches no phone number.`;
}
