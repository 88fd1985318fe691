import { csvFields } from "@/lib/csv/fields";
import { fieldWords } from "./words";

/** What the columns of a file may be, before there is one. */
export function RowWords() {
  return (
    <div className="mt-6">
      <h3 className="font-semibold">Columns that are understood</h3>
      <p className="text-text-2">
        Only a provider and a number are needed. Columns may stand in any order and have other names.
      </p>
      <dl className="mt-3 grid gap-x-6 md:grid-cols-2">
        {csvFields.map((field) => (
          <div key={field} className="flex items-baseline gap-4 border-t border-hairline py-1.5">
            <dt className="w-24 shrink-0 font-mono text-xs">{field}</dt>
            <dd className="min-w-0 text-text-2">{fieldWords[field].about}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
