/** In front of a cell these make spreadsheets run it; the wide ones do so in East Asian versions. */
const runs = "=+\\-@\\t\\r\\n＝＋－＠";
const wouldRun = new RegExp(`^'*[${runs}]`);
const kept = new RegExp(`^'+[${runs}]`);

/** As text for a spreadsheet, phone numbers with their plus included. What begins with apostrophes gets one more, so that nothing is lost on the way back. */
export function escapeFormula(cell: string): string {
  return wouldRun.test(cell) ? `'${cell}` : cell;
}

export function unescapeFormula(cell: string): string {
  return kept.test(cell) ? cell.slice(1) : cell;
}
