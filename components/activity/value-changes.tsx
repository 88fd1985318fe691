import { ArrowRight } from "lucide-react";
import type { ValueChange } from "@/lib/journal/value-changes";

/** Field by field: what it was, and what it became. */
export function ValueChanges({ changes }: { changes: readonly ValueChange[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1.5 rounded-md bg-sunken px-3 py-2.5 sm:grid-cols-[auto_minmax(0,1fr)]">
      {changes.map((change) => (
        <div key={change.label} className="contents">
          <dt className="text-text-3 max-sm:mt-1">{change.label}</dt>
          <dd className="min-w-0">
            <Sides {...change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sides({ before, after }: ValueChange) {
  if (before === null || after === null) return <Value text={before ?? after ?? ""} />;
  const asCode = isCode(before) || isCode(after);
  return (
    <span className={asCode ? "grid gap-1.5" : "flex flex-wrap items-center gap-x-2"}>
      <Value text={before} quiet />
      <ArrowRight size={14} aria-hidden="true" className="shrink-0 text-text-3" />
      <span className="sr-only">became</span>
      <Value text={after} />
    </span>
  );
}

function Value({ text, quiet = false }: { text: string; quiet?: boolean }) {
  const tone = quiet ? "text-text-2" : "text-text";
  if (isCode(text))
    return (
      <pre
        tabIndex={0}
        className={`max-h-64 overflow-auto rounded-sm bg-surface p-2 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere] ${tone}`}
      >
        {text}
      </pre>
    );
  return <bdi className={`digits min-w-0 [overflow-wrap:anywhere] ${tone}`}>{text}</bdi>;
}

/** Lists of hooks and the like come as indented JSON. */
function isCode(text: string): boolean {
  return text.includes("\n");
}
