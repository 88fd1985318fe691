import { encodingOf } from "./encoding";
import { csvLimits, pieceBytes } from "./limits";
import type { Notes } from "./notes";
import { fileTooBig } from "./refusals";

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Bytes of any encoding as text whose lines end in LF, piece by piece. */
export async function* decode(source: Bytes, notes: Notes): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held = "";
  for await (const piece of withFullHead(bounded(source))) {
    decoder ??= decoderOf(piece, notes);
    const text = held + decoder.decode(piece, { stream: true });
    // a CR at the end may be the first half of a CRLF
    held = text.endsWith("\r") ? "\r" : "";
    yield cleaned(held ? text.slice(0, -1) : text, notes);
  }
  yield cleaned(held + (decoder?.decode() ?? ""), notes);
}

function decoderOf(head: Uint8Array, notes: Notes): TextDecoder {
  const encoding = encodingOf(head);
  notes.encoding = encoding;
  if (encoding === "windows-1252") notes.add("windows-1252");
  return new TextDecoder(encoding);
}

async function* bounded(source: Bytes): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.byteLength;
    if (total > csvLimits.bytes) throw fileTooBig();
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
  }
}

/** The first piece tells encoding and delimiter, so it waits until there is enough of it. */
async function* withFullHead(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | undefined = [];
  let length = 0;
  for await (const piece of pieces) {
    if (!head) {
      yield piece;
      continue;
    }
    head.push(piece);
    length += piece.byteLength;
    if (length < pieceBytes) continue;
    yield joined(head, length);
    head = undefined;
  }
  if (head && length > 0) yield joined(head, length);
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

function cleaned(text: string, notes: Notes): string {
  if (text.includes("\uFFFD")) notes.add("unreadable");
  if (text.includes("\0")) notes.add("nul");
  return text.replaceAll("\0", "").replaceAll(/\r\n?/g, "\n");
}
