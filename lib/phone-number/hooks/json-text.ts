/** JSON as people read it: short lists on one line, a list of one object without a line for each bracket. */
export function jsonText(value: unknown, indent = 0): string {
  if (Array.isArray(value)) return listText(value, indent);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const lines = entries.map(([name, part]) => `${JSON.stringify(name)}: ${jsonText(part, indent + 1)}`);
  return block("{", lines, "}", indent);
}

const longestInline = 48;

function listText(list: readonly unknown[], indent: number): string {
  const [only] = list;
  if (indent > 0 && list.length === 1 && isObject(only)) return `[${jsonText(only, indent)}]`;
  const inline = `[${list.map((item) => JSON.stringify(item)).join(", ")}]`;
  if (!list.some(isObject) && inline.length <= longestInline) return inline;
  return block(
    "[",
    list.map((item) => jsonText(item, indent + 1)),
    "]",
    indent,
  );
}

function block(open: string, lines: readonly string[], close: string, indent: number): string {
  if (lines.length === 0) return open + close;
  const inner = "  ".repeat(indent + 1);
  return `${open}\n${lines.map((line) => inner + line).join(",\n")}\n${"  ".repeat(indent)}${close}`;
}

function isObject(given: unknown): boolean {
  return typeof given === "object" && given !== null;
}
