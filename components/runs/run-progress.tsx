import { digits } from "@/components/phone-numbers/list/words";
import type { RunDetail } from "@/lib/runs/detail";
import { isOver, rateWords, settledOf, timeLeftWords, tookWords } from "./words";

/** How far the run is, how fast, and how long it still takes. */
export function RunProgress({ run }: { run: RunDetail }) {
  const { counts, total } = run;
  const settled = settledOf(counts);
  return (
    <section aria-label="Progress of the run" className="px-(--page-pad) max-md:px-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="digits">
          <span className="text-lg font-semibold tracking-(--tracking-lg)">{digits(settled)}</span>{" "}
          <span className="ml-1 text-text-2">of {digits(total)}</span>
        </p>
        <Pace run={run} />
      </div>
      <div
        role="progressbar"
        aria-label="Progress"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={settled}
        aria-valuetext={`${digits(settled)} of ${digits(total)}`}
        className="mt-1.5 flex h-2 gap-px overflow-hidden rounded-xs bg-pressed forced-colors:border"
      >
        <BarPart of={total} rows={counts.done} className="bg-accent forced-colors:bg-[Highlight]" />
        <BarPart of={total} rows={counts.skipped} className="bg-control" />
        <BarPart of={total} rows={counts.failed} className="bg-danger" />
      </div>
    </section>
  );
}

function BarPart({ of, rows, className }: { of: number; rows: number; className: string }) {
  return rows > 0 ? <span className={className} style={{ width: `${(rows / of) * 100}%` }} /> : null;
}

function Pace({ run }: { run: RunDetail }) {
  if (isOver(run) && run.endedAt)
    return <p className="digits text-text-2">Took {tookWords(run.createdAt, run.endedAt)}</p>;
  if (run.state !== "running") return null;
  const parts = [
    ...(run.perSecond > 0 ? [rateWords(run.perSecond)] : []),
    ...(run.pace ? [`${run.pace.lanes} at a time`] : []),
  ];
  return (
    <p className="digits text-text-2">
      <span className="max-md:hidden">
        {parts.join(", ")}
        {parts.length > 0 && run.secondsLeft !== undefined ? <span className="mx-2 text-text-3">·</span> : null}
      </span>
      {run.secondsLeft === undefined ? null : (
        <span className="md:font-medium md:text-text">{timeLeftWords(run.secondsLeft)}</span>
      )}
    </p>
  );
}
