import { understandNumber } from "@/lib/domain/phone-format";
import { plainText } from "./plain-text";

const separators = /[\n\r\t,;|]+/;
const listMark = /^(?:[-*•·]|\(?\d{1,4}[.):])\s+/;
/** Digits with what people put between them; one class without alternatives, because the text is a stranger's. */
const numberLike = /[+\d().\-/ ]+/g;
const address = /\bsips?:[^\s<>"]+/gi;
const id = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
/** Shorter runs of digits in a sentence are counts, dates and tickets. */
const fewestDigits = 7;

/** What may stand for a number in a text, in its order: numbers, SIP URIs and ids. Words around them are left out. */
export function* piecesOf(text: string): Generator<string> {
  for (const part of plainText(text).split(separators)) yield* piecesOfPart(part);
}

function piecesOfPart(part: string): string[] {
  const plain = part.replaceAll(/\s+/g, " ").trim();
  if (plain === "") return [];
  if (understandNumber(plain)?.valid) return [plain];
  const bare = plain.replace(listMark, "").replace(/^["'<]|["'>]$/g, "");
  if (understandNumber(bare)?.valid) return [bare];
  const named = bare.match(address) ?? bare.match(id);
  if (named) return named;
  // one word may be the number of a trunk, which is any text
  if (!/\s/.test(bare)) return /\d/.test(bare) ? [bare.replace(/^tel:/i, "")] : [];
  return (bare.match(numberLike) ?? []).flatMap(separated);
}

/** Numbers may stand in one line with nothing but a space between them. */
function separated(run: string): string[] {
  const typed = withoutEdges(run);
  if (understandNumber(typed)?.valid) return [typed];
  const beforePlus = typed.split(/ (?=\+)/);
  if (beforePlus.length > 1) return beforePlus.flatMap(separated);
  const words = typed.split(" ");
  if (words.length > 1 && words.every((word) => understandNumber(word)?.valid)) return words;
  return typed.replaceAll(/\D/g, "").length >= fewestDigits ? [typed] : [];
}

/** Dots, dashes and brackets of the sentence around it. */
function withoutEdges(run: string): string {
  const start = run.search(/[+\d(]/);
  const end = [...run].findLastIndex((letter) => letter >= "0" && letter <= "9");
  return start === -1 ? "" : run.slice(start, end + 1);
}
