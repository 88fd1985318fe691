"use client";

import { SelectField } from "@/components/forms/select-field";
import { type CsvField } from "@/lib/csv/fields";
import type { FileMapping, UploadedFile } from "@/lib/import-files/schema";
import { chosenFor, chooseColumn, optionsFor } from "./column-options";
import { fieldWords } from "./words";

type ColumnRowProps = {
  field: CsvField;
  file: UploadedFile;
  matched: FileMapping;
  onMatch: (matched: FileMapping) => void;
  error: string | undefined;
};

const examples = 3;

/** One field of the product, the column that it is read from, and what stands there. */
export function ColumnRow({ field, file, matched, onMatch, error }: ColumnRowProps) {
  const { title, about } = fieldWords[field];
  const samples = samplesOf(file, matched.mapping[field]);
  const isEmpty = matched.mapping[field] !== undefined && samples.length === 0;
  return (
    <li className="grid items-start gap-x-4 gap-y-1 border-t border-hairline py-2 first:border-0 md:grid-cols-[176px_minmax(0,240px)_minmax(0,1fr)]">
      <p className="md:py-0.5">
        <span className="font-medium">{title}</span>
        <span className="text-xs text-text-3 max-md:ml-2 md:block">{about}</span>
      </p>
      <SelectField
        label={`Column for ${field}`}
        hideLabel
        options={optionsFor(field, file.columns)}
        value={chosenFor(field, matched)}
        onChange={(event) => onMatch(chooseColumn(matched, field, event.target.value))}
        error={error}
      />
      <p className="min-w-0 truncate text-text-2 md:py-2">
        {samples.length > 0 ? <span className="sr-only">Such as </span> : null}
        {samples.join(" · ")}
        {isEmpty ? <span className="text-text-3">Empty in the first rows</span> : null}
      </p>
    </li>
  );
}

function samplesOf({ sample }: UploadedFile, index: number | undefined): string[] {
  if (index === undefined) return [];
  const cells = sample.map((row) => row[index] ?? "").filter((cell) => cell !== "");
  return [...new Set(cells)].slice(0, examples);
}
