import { notCsv } from "./refusals";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const marks: [mark: number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

const otherFiles: [mark: number[], kind: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], "an Excel workbook or a ZIP file"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
];

/** Told by the mark in front, else by how the first bytes look. */
export function encodingOf(head: Uint8Array): Encoding {
  const begins = ([mark]: [number[], string]) => mark.every((byte, at) => head[at] === byte);
  const other = otherFiles.find(begins);
  if (other) throw notCsv(other[1]);
  return marks.find(begins)?.[1] ?? unmarked(head);
}

/** Text in Latin letters has a zero in every other byte of UTF-16. */
function unmarked(head: Uint8Array): Encoding {
  const zerosFrom = (first: number) => head.filter((byte, at) => byte === 0 && at % 2 === first).length;
  const [even, odd] = [zerosFrom(0), zerosFrom(1)];
  const many = head.length / 5;
  if (odd > many && even < odd / 10) return "utf-16le";
  if (even > many && odd < even / 10) return "utf-16be";
  return isEightBit(head) ? "windows-1252" : "utf-8";
}

/** Old spreadsheets write one byte per letter: nothing beyond ASCII makes sense as UTF-8 then. */
function isEightBit(head: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(head, { stream: true });
  return text.includes("\uFFFD") && !/[^\0-\x7f\uFFFD]/.test(text);
}
