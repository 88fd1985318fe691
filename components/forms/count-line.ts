type Counted = { loading: boolean; shown: number; found: number; total: number; noun: string };

const figure = new Intl.NumberFormat("en");

/** The first line of a list: "24 assistants", "3 of 1,204 assistants". The noun is given in its plural. */
export function countLine({ loading, shown, found, total, noun }: Counted): string {
  if (loading && shown === 0) return `Looking through ${noun}`;
  const count = Math.min(found, shown);
  if (count < total) return `${figure.format(count)} of ${figure.format(total)} ${noun}`;
  return total === 1 ? `1 ${noun.replace(/s$/, "")}` : `${figure.format(total)} ${noun}`;
}
