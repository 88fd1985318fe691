import { cx } from "@/components/ui/class-names";
import type { RunDetail } from "@/lib/runs/detail";
import type { RunRowView } from "@/lib/runs/row-view";
import { RunRow } from "./run-row";

type RunTableProps = {
  workspace: string;
  run: RunDetail;
  rows: readonly RunRowView[];
  now: string;
  changing: boolean;
  /** Undefined for whoever may only look. */
  onRetry: ((row: RunRowView) => void) | undefined;
};

const columns = [
  { label: "Row", className: "w-21 pl-(--page-pad)" },
  { label: "Number", className: "w-40" },
  { label: "Name", className: "w-60 max-2xl:w-44 max-lg:w-36" },
  { label: "Result", className: "w-28" },
  { label: "What happened", className: "" },
  { label: "Next step", className: "w-32", spoken: true },
];

/** The roles are written out because the cards of small screens are the same table laid out as blocks. */
export function RunTable({ workspace, run, rows, now, changing, onRetry }: RunTableProps) {
  return (
    <table
      role="table"
      aria-label="Rows of this run"
      aria-busy={changing}
      className="w-full table-fixed border-separate border-spacing-0 max-md:block max-md:border-t max-md:border-hairline"
    >
      <thead role="rowgroup" className="sticky top-0 z-(--z-sticky) bg-surface max-md:sr-only">
        <tr role="row" className="h-(--thead)">
          {columns.map(({ label, className, spoken }) => (
            <th
              key={label}
              role="columnheader"
              scope="col"
              className={cx(
                "border-y border-hairline px-0 text-left text-xs font-medium whitespace-nowrap text-text-3",
                className,
              )}
            >
              <span className={cx(spoken && "sr-only")}>{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <RunRow
            key={row.line}
            workspace={workspace}
            kind={run.kind}
            row={row}
            now={row.state === "sending" ? now : ""}
            onRetry={run.state === "cancelled" ? undefined : onRetry}
          />
        ))}
      </tbody>
    </table>
  );
}
