"use client";

import { FileText } from "lucide-react";
import { Button } from "@/components/ui/button";
import { secretColumnSentence } from "@/lib/csv/columns";
import type { UploadedFile } from "@/lib/import-files/schema";
import { Said } from "./said";
import { counted, formatOf, sizeOf } from "./words";

/** The file that was read, and what was noticed while reading it. */
export function FileCard({ file, onLetGo }: { file: UploadedFile; onLetGo: () => void }) {
  const notes = [...file.notes.map(({ message }) => message), ...secretsIn(file)];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-hairline p-3">
        <span
          aria-hidden="true"
          className="flex size-9 shrink-0 items-center justify-center rounded-sm border border-hairline text-text-2"
        >
          <FileText size={16} />
        </span>
        <div className="min-w-0 flex-1">
          <p className="font-medium [overflow-wrap:anywhere]">{file.name}</p>
          <p className="digits text-text-2">
            {counted(file.rows, "row")}, {counted(file.columns.length, "column")}, {sizeOf(file.bytes)}.{" "}
            <span className="text-text-3">{formatOf(file)}.</span>
          </p>
        </div>
        <Button onClick={onLetGo} className="max-md:w-full">
          Choose another file
        </Button>
      </div>
      {notes.map((note) => (
        <Said key={note} tone="warn" message={note} />
      ))}
    </>
  );
}

function secretsIn({ columns }: UploadedFile): string[] {
  return columns.filter(({ secret }) => secret).map(secretColumnSentence);
}
