import { cx } from "@/components/ui/class-names";
import type { CallRow } from "@/lib/calls/row";
import { type CallColumn, callColumns } from "./call-columns";
import { CallTableRow } from "./call-table-row";

type CallTableProps = {
  workspace: string;
  rows: readonly CallRow[];
  now: string;
  showNumber: boolean;
  reading: boolean;
};

/** The roles are written out because the cards of small screens are the same table laid out as blocks. */
export function CallTable({ workspace, rows, now, showNumber, reading }: CallTableProps) {
  return (
    <table
      role="table"
      aria-label="Calls"
      aria-busy={reading}
      className="w-full table-fixed border-separate border-spacing-0 max-md:block max-md:border-t max-md:border-hairline"
    >
      <CallTableHead showNumber={showNumber} reading={reading} />
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((call) => (
          <CallTableRow key={call.id} workspace={workspace} call={call} now={now} showNumber={showNumber} />
        ))}
      </tbody>
    </table>
  );
}

export function CallTableHead({ showNumber, reading }: { showNumber: boolean; reading: boolean }) {
  return (
    <thead role="rowgroup" className="sticky top-0 z-(--z-sticky) bg-surface max-md:sr-only">
      <tr role="row" className="relative h-(--thead)">
        {callColumns(showNumber).map((column) => (
          <HeadCell key={column.label} column={column} reading={reading} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ column: { label, className, align, spoken }, reading }: { column: CallColumn; reading: boolean }) {
  return (
    <th
      role="columnheader"
      scope="col"
      className={cx(
        "border-y border-hairline px-0 text-xs font-medium whitespace-nowrap text-text-3",
        align === "right" ? "pr-3 text-right" : "text-left",
        className,
      )}
    >
      <span className={cx(spoken && "sr-only")}>{label}</span>
      {reading && label === "Other party" ? <ReadingLine /> : null}
    </th>
  );
}

/** Comes late enough not to flash on quick answers. */
function ReadingLine() {
  return (
    <span
      aria-hidden="true"
      className="absolute inset-x-0 -bottom-px h-0.5 animate-pulse bg-accent transition-opacity delay-150 duration-(--dur-2) motion-reduce:animate-none starting:opacity-0"
    />
  );
}
