"use client";

import type { ReactNode } from "react";
import { FailureBanner } from "@/components/ui/failure-banner";
import { csvFields } from "@/lib/csv/fields";
import type { Failure } from "@/lib/domain/errors";
import type { FileMapping, UploadedFile } from "@/lib/import-files/schema";
import { unusedColumns } from "./column-options";
import { ColumnRow } from "./column-row";
import { Step } from "./step";

type ColumnsStepProps = {
  file: UploadedFile;
  matched: FileMapping;
  onMatch: (matched: FileMapping) => void;
  failure: Failure | null;
  takesFocus: boolean;
  /** Access to the carriers of the file. */
  children: ReactNode;
};

export function ColumnsStep({ file, matched, onMatch, failure, takesFocus, children }: ColumnsStepProps) {
  const unused = unusedColumns(file.columns, matched);
  return (
    <Step number={2} title="Match the columns" about={aboutMatch(file)} arrival={takesFocus ? "in view" : undefined}>
      {failure ? <FailureBanner failure={failure} className="mb-4" /> : null}
      <ul aria-label="Columns">
        {csvFields.map((field) => (
          <ColumnRow
            key={field}
            field={field}
            file={file}
            matched={matched}
            onMatch={onMatch}
            error={failure?.fields?.[field]}
          />
        ))}
      </ul>
      {unused.length > 0 ? (
        <p className="border-t border-hairline pt-3 text-text-2 [overflow-wrap:anywhere]">
          <span className="font-medium text-text">Ignored:</span> {unused.map(({ title }) => title).join(", ")}
        </p>
      ) : null}
      {children}
    </Step>
  );
}

function aboutMatch({ remembered }: UploadedFile): string {
  return remembered
    ? "Matched as the last file with these columns was."
    : "Guessed from the header. Correct what is wrong; the choice is kept for files with the same columns.";
}
