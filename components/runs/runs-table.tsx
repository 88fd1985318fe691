import Link from "next/link";
import { EntryTime } from "@/components/activity/entry-time";
import { digits } from "@/components/phone-numbers/list/words";
import { cx } from "@/components/ui/class-names";
import { Sign } from "@/components/ui/status-sign";
import { paths } from "@/lib/paths";
import type { RunView } from "@/lib/runs/progress";
import { runSigns } from "./run-states";
import { isOver, kindWords, settledOf, stateWords } from "./words";

type RunsTableProps = { workspace: string; runs: readonly RunView[]; now: string };

const columns = [
  { label: "Run", className: "pl-(--page-pad)" },
  { label: "Kind", className: "w-28 max-lg:hidden" },
  { label: "State", className: "w-32" },
  { label: "Result", className: "w-76 max-xl:w-60" },
  { label: "Started by", className: "w-44 max-xl:hidden" },
  { label: "Started", className: "w-32 pr-(--page-pad) text-right" },
];

const cell = "border-b border-hairline align-middle max-md:border-0 max-md:p-0";

/** The roles are written out because the cards of small screens are the same table laid out as blocks. */
export function RunsTable({ workspace, runs, now }: RunsTableProps) {
  return (
    <table
      role="table"
      aria-label="Runs"
      className="w-full table-fixed border-separate border-spacing-0 max-md:block max-md:border-t max-md:border-hairline"
    >
      <thead role="rowgroup" className="sticky top-0 z-(--z-sticky) bg-surface max-md:sr-only">
        <tr role="row" className="h-(--thead)">
          {columns.map(({ label, className }) => (
            <th
              key={label}
              role="columnheader"
              scope="col"
              className={cx(
                "border-y border-hairline px-0 text-left text-xs font-medium whitespace-nowrap text-text-3",
                className,
              )}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {runs.map((run) => (
          <RunLine key={run.id} workspace={workspace} run={run} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function RunLine({ workspace, run, now }: { workspace: string; run: RunView; now: string }) {
  return (
    <tr
      role="row"
      className="relative h-(--row) hover:bg-hover max-md:grid max-md:h-auto max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-0.5 max-md:border-b max-md:border-hairline max-md:px-4 max-md:py-2.5"
    >
      <td role="cell" className={cx(cell, "pr-3 pl-(--page-pad)")}>
        {/* the whole row leads to the run */}
        <Link
          href={paths.run(workspace, run.id)}
          prefetch={false}
          title={run.title}
          className="block truncate rounded-xs font-medium after:absolute after:inset-0"
        >
          {run.title}
        </Link>
      </td>
      <td role="cell" className={cx(cell, "pr-3 text-text-2 max-lg:hidden")}>
        {kindWords[run.kind]}
      </td>
      <td role="cell" className={cx(cell, "pr-3 max-md:text-right")}>
        <span className="inline-flex items-center gap-2 text-text-2">
          <Sign kind={runSigns[run.state]} />
          <span className="inline-block first-letter:uppercase">{stateWords[run.state]}</span>
        </span>
      </td>
      <td role="cell" className={cx(cell, "digits pr-3 text-text-2 max-md:text-xs")}>
        <Result run={run} />
      </td>
      <td role="cell" className={cx(cell, "truncate pr-3 text-text-2 max-xl:hidden")} title={run.startedBy}>
        {run.startedBy}
      </td>
      <td role="cell" className={cx(cell, "pr-(--page-pad) text-right text-text-3 max-md:text-xs")}>
        <EntryTime at={run.createdAt} now={now} />
      </td>
    </tr>
  );
}

function Result({ run }: { run: RunView }) {
  const { counts, total } = run;
  const notable = [
    ...(counts.skipped > 0 ? [`${digits(counts.skipped)} skipped`] : []),
    ...(counts.cancelled > 0 ? [`${digits(counts.cancelled)} cancelled`] : []),
    ...(run.needPerson > 0 ? [`${digits(run.needPerson)} not known`] : []),
  ];
  return (
    <>
      {isOver(run)
        ? `${digits(counts.done)} of ${digits(total)} done`
        : `${digits(settledOf(counts))} of ${digits(total)}`}
      {counts.failed > 0 ? <span className="text-danger">, {digits(counts.failed)} failed</span> : null}
      {notable.length > 0 ? `, ${notable.join(", ")}` : null}
    </>
  );
}
