import { RoutesTo } from "@/components/phone-numbers/list/routes-to";
import { count } from "@/components/phone-numbers/list/words";
import type { RunRowView } from "@/lib/runs/row-view";
import type { RunKind } from "@/lib/runs/schema";

type WhatHappenedProps = { kind: RunKind; row: RunRowView; now: string };

/** The result of a row in a sentence: what it brought, or why not and what to do next. */
export function WhatHappened({ kind, row, now }: WhatHappenedProps) {
  const { state, failure, attempts, needsPerson } = row;
  if (state === "sending") return <span className="digits text-text-3">Since {secondsSince(row.sentAt, now)} s</span>;
  if (state === "unknown" && !needsPerson)
    return kind === "import"
      ? "No answer from Vapi. Looking the number up before trying again."
      : "No answer from Vapi. The number is read before anything is sent again.";
  if (state === "unknown") return "No answer, and Vapi’s list could not be read. Look again, or give up.";
  if (state === "pending") return attempts > 0 ? `Tried ${count(attempts, "time")}, and tried again by itself.` : null;
  if (state === "done") return <Done kind={kind} row={row} />;
  if (!failure) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      <span className="min-w-0">
        {failure.message} {state === "failed" ? failure.next : nextOfSkipped(failure.next)}
      </span>
      {failure.details && state === "failed" ? <Details text={failure.details} /> : null}
    </span>
  );
}

function Done({ kind, row: { routing, changes, isRelease } }: Pick<WhatHappenedProps, "kind" | "row">) {
  if (kind === "import") return routing ? <RoutesTo routing={routing} /> : null;
  if (isRelease) return "Released.";
  return changes.map(({ label, before, after }) => (
    <span key={label} className="mr-3">
      <span className="text-text-3">{label}</span> {before ?? "Not set"}{" "}
      <span aria-label="becomes" role="img">
        →
      </span>{" "}
      <span className="text-text">{after ?? "Not set"}</span>
    </span>
  ));
}

function Details({ text }: { text: string }) {
  return (
    <details className="min-w-0 text-xs text-text-3 open:basis-full">
      <summary className="w-fit py-0.5 font-medium">Details</summary>
      <pre className="font-mono whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
    </details>
  );
}

/** Of what was left out it goes without saying. */
function nextOfSkipped(next: string | undefined): string | undefined {
  return next === "Nothing was changed." || next === "Nothing was created." ? undefined : next;
}

function secondsSince(sentAt: string | null, now: string): number {
  return sentAt ? Math.max(0, Math.round((Date.parse(now) - Date.parse(sentAt)) / 1000)) : 0;
}
