export type Unit = "ms" | "s" | "%" | "KB" | "MB" | "nodes" | "requests";

/** What the first column says already. */
const countable: readonly Unit[] = ["nodes", "requests"];

/** One line of the table; without a budget it is only told. */
export type Row = { what: string; measured: number; unit: Unit; budget?: number };

const heads = ["what", "measured", "budget", "within"];

/** Columns of equal width, as Markdown reads them too. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function cellsOf({ what, measured, unit, budget }: Row): string[] {
  if (budget === undefined) return [what, amount(measured, unit), "–", "–"];
  return [what, amount(measured, unit), `≤ ${amount(budget, unit)}`, measured <= budget ? "yes" : "no"];
}

function amount(value: number, unit: Unit): string {
  const digits = !countable.includes(unit) && value < 100 && !Number.isInteger(value) ? 1 : 0;
  const number = value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return countable.includes(unit) ? number : `${number} ${unit}`;
}
