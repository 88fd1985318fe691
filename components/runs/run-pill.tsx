"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Sign } from "@/components/ui/status-sign";
import { cx } from "@/components/ui/class-names";
import { paths } from "@/lib/paths";
import type { RunView } from "@/lib/runs/progress";
import { runSigns } from "./run-states";
import { useActiveRuns } from "./use-active-runs";
import { isOver, settledOf, shortWords } from "./words";

type RunPillProps = { workspace: string; first: RunView[]; onOver: () => void };

/** The run that just ended, else the newest that moves, on every page but its own: how far it is, and the way to it. */
export function RunPill({ workspace, first, onOver }: RunPillProps) {
  const pathname = usePathname();
  const watched = pathname.startsWith(paths.imports(workspace)) ? pathname.split("/")[3] : undefined;
  const elsewhere = useActiveRuns({ workspace, first, watched, onOver }).filter(({ id }) => id !== watched);
  const run = elsewhere.find(isOver) ?? elsewhere.find(({ state }) => state === "running") ?? elsewhere[0];
  if (!run) return null;
  const more = elsewhere.length - 1;
  const words = shortWords(run, isOver(run));
  return (
    <Link
      href={paths.run(workspace, run.id)}
      prefetch={false}
      aria-label={more > 0 ? `${words}, and ${more} more` : words}
      title={`${run.title}: ${words}`}
      className="enter-up flex h-7 shrink-0 items-center gap-2 rounded-sm border border-hairline-strong bg-surface px-2.5 text-xs text-text-2 hover:bg-hover max-md:h-11 max-md:border-0 max-md:px-2"
    >
      <Sign kind={isOver(run) && run.counts.failed > 0 ? "blocked" : runSigns[run.state]} />
      <span aria-hidden="true" className="digits whitespace-nowrap max-lg:hidden">
        <Words text={words} />
      </span>
      <span aria-hidden="true" className="digits font-medium text-text lg:hidden">
        {isOver(run) ? "Done" : `${percentOf(run)} %`}
      </span>
      {isOver(run) ? null : (
        <span aria-hidden="true" className="h-1 w-14 overflow-hidden rounded-xs bg-pressed max-md:hidden">
          <span
            className={cx("block h-full", run.state === "running" ? "bg-accent" : "bg-control")}
            style={{ width: `${percentOf(run)}%` }}
          />
        </span>
      )}
      {more > 0 ? (
        <span aria-hidden="true" className="digits font-medium text-text">
          +{more}
        </span>
      ) : null}
    </Link>
  );
}

/** What is done stands out. */
function Words({ text }: { text: string }) {
  const [, before, amount, after] = /^(\D+)([\d,]+)(.*)$/.exec(text) ?? [];
  if (amount === undefined) return text;
  return (
    <>
      {before}
      <span className="font-medium text-text">{amount}</span>
      {after}
    </>
  );
}

/** Rounded down: a hundred means the end. */
function percentOf({ counts, total }: RunView): number {
  return total === 0 ? 0 : Math.floor((settledOf(counts) / total) * 100);
}
