import "server-only";
import { createHash, type Hash } from "node:crypto";
import { fileShape } from "@/lib/csv/file-shape";
import { clipped } from "@/lib/csv/quoted";
import { type CsvReading, readCsv } from "@/lib/csv/read-csv";
import { noRows } from "@/lib/csv/refusals";
import { kept } from "./parts";
import type { FileFacts, UploadedFile } from "./schema";
import { beginFile, finishFile, type Owner, removeFiles, sweepFiles } from "./store";
import { tallyRows } from "./tally";
import { uploadedFile } from "./uploaded";

/** Reads a file while it arrives and keeps it; what is refused leaves nothing. */
export async function storeUpload(
  owner: Owner,
  { name, source }: { name: string; source: AsyncIterable<Uint8Array> },
): Promise<UploadedFile> {
  await sweepFiles();
  const id = await beginFile(owner, name);
  try {
    const meter = { bytes: 0, hash: createHash("sha256") };
    const reading = await readCsv(kept(metered(source, meter), id));
    const facts = await factsOf(reading, meter);
    await finishFile(id, facts);
    return await uploadedFile(owner, { ...facts, id, name, checked: undefined });
  } catch (error) {
    await removeFiles([id]);
    throw error;
  }
}

const unnamed = "Pasted rows";

/** As it stands in lists: one line, without what cannot be printed. */
export function fileNameOf(given: string | null): string {
  return clipped((given ?? "").replaceAll(/\p{C}/gu, " "), 120) || unnamed;
}

type Meter = { bytes: number; hash: Hash };

async function* metered(source: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    meter.bytes += chunk.byteLength;
    meter.hash.update(chunk);
    yield chunk;
  }
}

async function factsOf(reading: CsvReading, meter: Meter): Promise<FileFacts> {
  const { columns, delimiter, encoding } = reading;
  const sample = reading.sample.map(({ cells }) => cells.map((cell) => clipped(cell)));
  const tally = tallyRows();
  for await (const row of reading.rows()) tally.add(row);
  if (tally.rows() === 0) throw noRows();
  return {
    bytes: meter.bytes,
    rows: tally.rows(),
    fingerprint: meter.hash.digest("hex"),
    shape: fileShape(columns),
    columns,
    delimiter,
    encoding,
    sample,
    notes: reading.notes(),
    forms: tally.forms(),
  };
}
