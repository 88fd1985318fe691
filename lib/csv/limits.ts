/** What one file may be; past any of these it is refused with a sentence. */
export const csvLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  /** Characters of one row: a cell of a megabyte fits, a quotation mark that is never closed does not swallow the file. */
  rowLength: 2 * 1024 * 1024,
  columns: 200,
} as const;

/** How much is decoded and parsed in one go. */
export const pieceBytes = 64 * 1024;
