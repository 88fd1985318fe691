/** The label in three parts, so that the typed letters can be marked; the middle one is empty where they do not occur. */
export function splitMatch(label: string, typed: string): [before: string, match: string, after: string] {
  const wanted = typed.trim().toLowerCase();
  const at = wanted ? label.toLowerCase().indexOf(wanted) : -1;
  if (at === -1) return [label, "", ""];
  return [label.slice(0, at), label.slice(at, at + wanted.length), label.slice(at + wanted.length)];
}
