import { bytesOf, type CsvRow, readCsv } from "./read-csv";

/** A whole small file at once. */
export async function readAll(source: string | Iterable<Uint8Array>) {
  const reading = await readCsv(typeof source === "string" ? bytesOf(source) : source);
  const rows: CsvRow[] = [];
  for await (const row of reading.rows()) rows.push(row);
  return { ...reading, rows, cells: rows.map(({ cells }) => cells), noted: reading.notes().map(({ code }) => code) };
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Cuts bytes into chunks as a network might, in the middle of letters and line ends too. */
export function inChunks(bytes: Uint8Array, random: () => number, most: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + Math.floor(random() * most);
    chunks.push(bytes.subarray(at, end));
    at = end;
  }
  return chunks;
}
