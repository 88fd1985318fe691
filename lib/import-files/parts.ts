import "server-only";
import { and, eq } from "drizzle-orm";
import { openSecret, sealSecret } from "@/lib/crypto/seal";
import { database } from "@/lib/db/client";
import { importFileParts } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";

/** A statement and a row are as large as this; more at once would only take more memory. */
const partBytes = 256 * 1024;

/** Copied to another file or another place of it, a part does not open. */
const binding = (fileId: string, place: number) => [fileId, "import_file_parts.sealed", String(place)];

/** Lets bytes through as they come and keeps them in parts. */
export async function* kept(source: AsyncIterable<Uint8Array>, fileId: string): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  let place = 0;
  const write = async () => {
    await writePart(fileId, place++, Buffer.concat(held));
    [held, length] = [[], 0];
  };
  for await (const chunk of source) {
    yield chunk;
    held.push(chunk);
    length += chunk.byteLength;
    if (length >= partBytes) await write();
  }
  if (length > 0) await write();
}

/** The bytes again. A file that is erased meanwhile does not look as if it ended there. */
export async function* partsOf({ id, bytes }: { id: string; bytes: number }): AsyncGenerator<Uint8Array> {
  let read = 0;
  for (let place = 0; read < bytes; place++) {
    const part = await readPart(id, place);
    read += part.byteLength;
    yield part;
  }
}

async function writePart(fileId: string, place: number, bytes: Buffer): Promise<void> {
  const db = await database();
  // one letter per byte, so that text of any encoding is sealed as it came
  const sealed = sealSecret(bytes.toString("latin1"), binding(fileId, place));
  await db.insert(importFileParts).values({ fileId, place, sealed });
}

async function readPart(fileId: string, place: number): Promise<Uint8Array> {
  const db = await database();
  const [part] = await db
    .select({ sealed: importFileParts.sealed })
    .from(importFileParts)
    .where(and(eq(importFileParts.fileId, fileId), eq(importFileParts.place, place)));
  if (!part) throw fileGone();
  return Buffer.from(openSecret(part.sealed, binding(fileId, place)), "latin1");
}

export const fileGone = () =>
  new AppError({
    code: "not-found",
    message: "The file is not here any more.",
    next: "Files are kept for a day, and until their import has started. Choose it again.",
  });
