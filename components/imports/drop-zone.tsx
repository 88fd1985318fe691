"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import type { Failure } from "@/lib/domain/errors";
import type { Brought } from "./use-upload";

type DropZoneProps = { onFile: (file: Brought) => void; onRefused: (failure: Failure) => void };

/** Takes a file by a click, a key or a drop. */
export function DropZone({ onFile, onRefused }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);

  const take = (files: FileList | null) => {
    const [file, second] = files ?? [];
    if (second) return onRefused(oneAtATime);
    if (file) onFile({ name: file.name, body: file });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <div className="flex min-w-0 flex-col">
      <label htmlFor={id} className="mb-1.5 font-medium">
        CSV file
      </label>
      <div
        onDragEnter={hover}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        data-over={over || undefined}
        className={cx(
          "relative flex min-h-36 flex-1 flex-col items-center justify-center gap-1 rounded-md border border-dashed px-4 py-5 text-center transition-colors duration-(--dur-1)",
          "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent",
          over ? "border-accent bg-selected inset-ring inset-ring-accent" : "border-control bg-surface hover:bg-hover",
        )}
      >
        <FileUp size={20} aria-hidden="true" className={over ? "text-accent" : "text-text-3"} />
        <p aria-hidden="true" className="mt-1">
          {over ? (
            <span className="font-medium">Let go to bring it in</span>
          ) : (
            <>
              <span className="font-medium text-accent-text">Choose a file</span>
              <span className="max-md:hidden"> or drop it here</span>
            </>
          )}
        </p>
        <p id={`${id}-note`} className="text-xs text-text-3">
          With a header in its first row. Up to 20 MB and 50,000 rows.
        </p>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            take(event.target.files);
            // the same file chosen again counts again
            event.target.value = "";
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
    </div>
  );
}

const oneAtATime: Failure = {
  code: "invalid-input",
  message: "These are several files.",
  next: "Nothing was read. Bring them in one after the other.",
};
