"use client";

import { Sign, type StatusKind } from "@/components/ui/status-sign";
import type { CheckReport } from "@/lib/import-files/schema";

/** What would become of the rows, before anything does. */
export function ResultFigures({ report }: { report: CheckReport }) {
  const { ready, skipped, refused } = report;
  const there = report.byCode.find(({ code }) => code === "already-there")?.rows ?? 0;
  return (
    <dl className="grid grid-cols-3 gap-4">
      <Figure sign="active" word="Ready" count={ready} about={formsIn(report)} />
      <Figure sign="unknown" word="Already there" count={there} about={twiceIn(skipped - there)} />
      <Figure sign="blocked" word="Refused" count={refused} about={refused > 0 ? "Left out" : undefined} />
    </dl>
  );
}

type FigureProps = { sign: StatusKind; word: string; count: number; about: string | undefined };

function Figure({ sign, word, count, about }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="order-2 flex items-center gap-2 text-text-2">
        <Sign kind={sign} />
        {word}
      </dt>
      <dd className="digits order-1 text-lg font-semibold">{count.toLocaleString("en")}</dd>
      {about ? <dd className="digits order-3 text-xs text-text-3">{about}</dd> : null}
    </div>
  );
}

function formsIn({ forms }: CheckReport): string | undefined {
  if (forms.length === 1) return forms[0]?.label;
  return forms.length === 0
    ? undefined
    : forms.map(({ label, rows }) => `${label} ${rows.toLocaleString("en")}`).join(", ");
}

function twiceIn(rows: number): string | undefined {
  return rows > 0 ? `and ${rows.toLocaleString("en")} twice in the file` : undefined;
}
