"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { ChangeKind } from "@/lib/runs/change";
import type { PlanRow, PlanView } from "@/lib/runs/plan-view";
import { digits } from "../../list/words";
import { ChangingRow, SkippedRow } from "./plan-row";
import { PlanSkeleton } from "./plan-skeleton";
import { planSpoken, sideHeads } from "./plan-words";

type PlanSectionsProps = {
  verb: ChangeKind;
  plan: PlanView | undefined;
  isPlanning: boolean;
  /** It is the plan of what is chosen now. */
  isCurrent: boolean;
};

/** What will change, before and after, and what is skipped and why. */
export function PlanSections({ verb, plan, isPlanning, isCurrent }: PlanSectionsProps) {
  if (!plan) return isPlanning ? <PlanSkeleton /> : null;
  return (
    <div aria-busy={isPlanning || undefined} className={cx("text-text", !isCurrent && "opacity-60")}>
      <p role="status" className="sr-only">
        {isCurrent ? planSpoken(plan) : ""}
      </p>
      <Section
        title="will change"
        amount={plan.changing.length}
        aside="Nothing has been written yet"
        head={plan.changing.length > 0 ? <Head verb={verb} /> : undefined}
        rows={plan.changing}
        show={(row) => <ChangingRow key={row.id} row={row} plan={plan} />}
      />
      {plan.skipping.length > 0 ? (
        <Section
          title="skipped"
          amount={plan.skipping.length}
          rows={plan.skipping}
          show={(row) => <SkippedRow key={row.id} row={row} plan={plan} />}
        />
      ) : null}
    </div>
  );
}

const rowsAtOnce = 100;

type SectionProps = {
  title: string;
  amount: number;
  aside?: string;
  head?: ReactNode;
  rows: readonly PlanRow[];
  show: (row: PlanRow) => ReactNode;
};

function Section({ title, amount, aside, head, rows, show }: SectionProps) {
  const [shown, setShown] = useState(rowsAtOnce);
  const id = useId();
  const more = Math.min(rowsAtOnce, rows.length - shown);
  return (
    <section aria-labelledby={id}>
      <div className="sticky top-0 z-1 flex min-h-9 items-center justify-between gap-3 border-y border-hairline bg-sunken px-5">
        <h3 id={id} className="text-base font-normal">
          <span className="digits mr-1 font-semibold">{digits(amount)}</span> {title}
        </h3>
        {aside ? <span className="text-xs text-text-2">{aside}</span> : null}
      </div>
      {rows.length > 0 ? (
        <table role="table" aria-labelledby={id} className="w-full table-fixed max-md:block">
          {head ?? <SilentHead />}
          <tbody role="rowgroup" className="max-md:block">
            {rows.slice(0, shown).map(show)}
          </tbody>
        </table>
      ) : null}
      {more > 0 ? (
        <div className="px-5 py-2">
          <Button size="bar" onClick={() => setShown(shown + rowsAtOnce)}>
            <span className="digits">
              Show more <span className="font-normal text-text-2">{digits(rows.length - shown)} left</span>
            </span>
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** The name has no column of its own where it is what changes. */
function Columns({ named = true }: { named?: boolean }) {
  return (
    <colgroup className="max-md:hidden">
      <col className="w-[188px]" />
      {named ? <col className="w-[224px]" /> : null}
      <col className={named ? "w-[232px]" : undefined} />
      <col className="w-8" />
      <col />
    </colgroup>
  );
}

const cell = "h-8 p-0 pr-3 text-left align-middle font-normal";

function Head({ verb }: { verb: ChangeKind }) {
  const named = verb !== "name";
  return (
    <>
      <Columns named={named} />
      <thead role="rowgroup" className="text-xs text-text-2 max-md:sr-only">
        <tr role="row" className="border-b border-hairline">
          <th role="columnheader" scope="col" className={cx(cell, "pl-5")}>
            Number
          </th>
          {named ? (
            <th role="columnheader" scope="col" className={cell}>
              Name
            </th>
          ) : null}
          <th role="columnheader" scope="col" className={cell}>
            {sideHeads[verb]}
          </th>
          <td role="cell" />
          <th role="columnheader" scope="col" className={cell}>
            After
          </th>
        </tr>
      </thead>
    </>
  );
}

function SilentHead() {
  return (
    <>
      <Columns />
      <thead role="rowgroup" className="sr-only">
        <tr role="row">
          <th role="columnheader">Number</th>
          <th role="columnheader">Name</th>
          <th role="columnheader" colSpan={3}>
            Why
          </th>
        </tr>
      </thead>
    </>
  );
}
