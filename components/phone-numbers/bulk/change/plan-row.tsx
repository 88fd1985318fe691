import { ArrowRight } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import { CountryCode } from "@/components/ui/country-code";
import type { PlanRow, PlanView } from "@/lib/runs/plan-view";
import { shortId } from "@/lib/phone-numbers/short-id";
import { Side } from "./plan-side";

type RowProps = { row: PlanRow; plan: PlanView };

const line =
  "border-b border-hairline max-md:grid max-md:grid-cols-[22px_auto_minmax(0,1fr)] max-md:gap-x-2 max-md:px-5 max-md:py-2";
const cell = "h-9 py-1 pl-0 pr-3 align-middle max-md:block max-md:h-auto max-md:pr-0";

export function ChangingRow({ row, plan }: RowProps) {
  const [before, after] = [plan.sides[row.before ?? -1], plan.sides[row.after ?? -1]];
  const also = (row.also ?? []).map((at) => plan.words[at]).join(" · ");
  return (
    <tr role="row" className={line}>
      <NumberCells row={row} named={plan.kind !== "name"} />
      <td role="cell" className={cx(cell, "text-text-2 max-md:col-span-3")}>
        {before ? <Side side={before} tone="before" /> : null}
      </td>
      <td role="cell" className="p-0 align-middle text-text-3 max-md:self-center">
        <ArrowRight size={14} aria-label="becomes" role="img" />
      </td>
      <td role="cell" className={cx(cell, "max-md:col-span-2 max-md:min-w-0")}>
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          {after ? <Side side={after} tone="after" /> : null}
          {also ? <span className="text-xs text-text-2">{also}</span> : null}
        </span>
      </td>
    </tr>
  );
}

export function SkippedRow({ row, plan }: RowProps) {
  return (
    <tr role="row" className={line}>
      <NumberCells row={row} quiet />
      <td role="cell" colSpan={3} className={cx(cell, "py-2 text-text-2 max-md:col-span-3 max-md:py-0")}>
        {plan.words[row.skipped ?? -1]}
      </td>
    </tr>
  );
}

type NumberProps = { row: PlanRow; quiet?: boolean; /** Its name stands elsewhere. */ named?: boolean };

function NumberCells({ row, quiet = false, named = true }: NumberProps) {
  const { id, number, country, name } = row;
  const isSip = country === "SIP";
  return (
    <>
      <td role="cell" className={cx(cell, "pl-5 max-md:pl-0", named ? "max-md:col-span-2" : "max-md:col-span-3")}>
        <span className="flex min-w-0 items-center gap-2">
          <span className="flex min-w-[27px] shrink-0">
            <CountryCode code={country} />
          </span>
          <span
            title={number ?? id}
            className={cx(
              "truncate",
              isSip ? "font-mono text-xs" : "digits",
              quiet || !number ? "text-text-2" : !isSip && "font-medium",
            )}
          >
            {number ?? (country ? "Not assigned yet" : shortId(id))}
          </span>
        </span>
      </td>
      {named ? (
        <td role="cell" className={cx(cell, "max-md:min-w-0 max-md:text-right")}>
          <span
            dir="auto"
            title={name ?? undefined}
            className={cx("block truncate", (quiet || !name) && "text-text-2")}
          >
            {name ?? "No name"}
          </span>
        </td>
      ) : null}
    </>
  );
}
