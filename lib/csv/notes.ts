import type { Encoding } from "./encoding";

/** What was noticed while reading that does not stop an import. */
export type NoteCode = "windows-1252" | "unreadable" | "nul";

export type Note = { code: NoteCode; message: string };

export type Notes = {
  add: (code: NoteCode) => void;
  list: () => Note[];
  /** Known once the first piece was read. */
  encoding?: Encoding;
};

/** They grow while rows are read: ask again at the end. */
export function makeNotes(): Notes {
  const noticed = new Set<NoteCode>();
  return {
    add: (code) => void noticed.add(code),
    list: () => [...noticed].map((code) => ({ code, message: sentences[code] })),
  };
}

const sentences: Record<NoteCode, string> = {
  "windows-1252": "The file is not in Unicode. It was read as Windows-1252: check letters with accents.",
  unreadable: "Some characters could not be read and stand as �. Save the file as UTF-8 to keep them.",
  nul: "Some characters that cannot be stored (NUL) were left out.",
};
