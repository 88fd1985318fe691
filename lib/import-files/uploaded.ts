import "server-only";
import { guessMapping } from "@/lib/csv/guess-mapping";
import { readMapping } from "@/lib/csv/mapping";
import type { UploadedFile } from "./schema";
import { findFile, findMapping, type Owner, type StoredFile } from "./store";

/** A file with its columns matched: as it was checked last, else as files of its shape were, else by the headers. */
export async function uploadedFile(owner: Owner, file: StoredFile): Promise<UploadedFile> {
  const { id, name, bytes, rows, columns, delimiter, encoding, sample, notes, forms } = file;
  const shown = { id, name, bytes, rows, columns, delimiter, encoding, sample, notes, forms };
  const known = file.checked ?? (await findMapping(owner, file.shape));
  const mapping = readMapping(known?.mapping, columns);
  if (!mapping) return { ...shown, mapping: guessMapping(columns), remembered: false };
  return { ...shown, mapping, remembered: true, ...(known?.provider && { provider: known.provider }) };
}

/** For a page that is opened again; undefined where the file is gone, or somebody else's. */
export async function loadUploadedFile(owner: Owner, id: string): Promise<UploadedFile | undefined> {
  const file = await findFile(owner, id);
  return file && uploadedFile(owner, file);
}
