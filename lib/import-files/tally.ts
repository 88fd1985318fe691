import type { CsvRow } from "@/lib/csv/read-csv";
import { formsCalled } from "@/lib/csv/provider-word";
import { type ImportForm, providers } from "@/lib/providers/registry";

/** A column with more words than this says no provider. */
const mostWords = 40;

/** Counts rows as they pass, and finds the columns whose words mean import forms. */
export function tallyRows() {
  const words = new Map<number, Set<string>>();
  let rows = 0;
  return {
    add({ cells }: CsvRow): void {
      rows += 1;
      cells.forEach((cell, index) => {
        const known = words.get(index) ?? new Set();
        if (known.size <= mostWords) words.set(index, known.add(cell.slice(0, 60)));
      });
    },
    rows: () => rows,
    forms(): Record<string, ImportForm[]> {
      const meant = [...words].map(([index, known]) => [String(index), formsMeant(known)] as const);
      return Object.fromEntries(meant.filter(([, forms]) => forms.length > 0));
    },
  };
}

function formsMeant(words: ReadonlySet<string>): ImportForm[] {
  if (words.size > mostWords) return [];
  const meant = new Set([...words].flatMap((word) => formsCalled(word, providers)));
  return providers.filter((definition) => meant.has(definition)).map(({ slug }) => slug);
}
