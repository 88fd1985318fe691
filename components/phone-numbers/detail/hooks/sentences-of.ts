/** The sentences of a form's errors below one field, by path: "0.do.0.exact". What concerns the whole field has the path "". */
export function sentencesOf(errors: unknown, path = ""): Record<string, string> {
  if (typeof errors !== "object" || errors === null) return {};
  const own = "message" in errors && typeof errors.message === "string" ? { [path]: errors.message } : {};
  const below = Object.entries(errors)
    .filter(([name]) => name !== "ref")
    .map(([name, part]) => sentencesOf(part, path === "" ? name : `${path}.${name}`));
  return Object.assign(own, ...below);
}

/** Those of one hook, by their path inside it. */
export function sentencesBelow(sentences: Record<string, string>, index: number): Record<string, string> {
  const start = `${index}`;
  const own = Object.entries(sentences).filter(([path]) => path === start || path.startsWith(`${start}.`));
  return Object.fromEntries(own.map(([path, sentence]) => [path.slice(start.length + 1), sentence]));
}
