import type { Column } from "./columns";
import { type CsvField, csvFields } from "./fields";
import { foldHeader } from "./fold-header";
import { headerWords } from "./header-words";
import type { Mapping } from "./mapping";

/** Shorter words stand inside of too many others. */
const shortestPart = 6;

/** Which column is which field: by its whole header first, then by a word that stands in it. No column serves twice. */
export function guessMapping(columns: readonly Column[]): Mapping {
  const free = new Map(columns.filter(({ secret }) => !secret).map(({ index, title }) => [index, foldHeader(title)]));
  const mapping: Mapping = {};
  const guess = (fits: (header: string, word: string) => boolean) => {
    for (const field of csvFields) {
      const index = mapping[field] ?? findColumn(free, { field, fits });
      if (index === undefined) continue;
      mapping[field] = index;
      free.delete(index);
    }
  };
  guess((header, word) => header === word);
  guess((header, word) => word.length >= shortestPart && header.includes(word));
  return mapping;
}

type Wanted = { field: CsvField; fits: (header: string, word: string) => boolean };

function findColumn(free: ReadonlyMap<number, string>, { field, fits }: Wanted): number | undefined {
  for (const word of headerWords[field]) {
    for (const [index, header] of free) if (fits(header, word)) return index;
  }
  return undefined;
}
