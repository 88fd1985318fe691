"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sparkline } from "@/components/ui/sparkline";
import { count } from "@/components/phone-numbers/list/words";
import { type CallFilters, filterSearch } from "@/lib/calls/filters";
import { paths } from "@/lib/paths";
import { type ChartDay, chartDays, daySentence, dayWords } from "./chart-days";
import { ChartTable } from "./chart-table";
import type { CallsRead } from "./use-calls";

type CallChartProps = {
  workspace: string;
  /** Read without days. */
  read: CallsRead;
  filters: CallFilters;
  onChange: (change: Partial<CallFilters>) => void;
};

/** Calls per day as far as they were fetched; a press on a day shows only its calls. */
export function CallChart({ workspace, read, filters, onChange }: CallChartProps) {
  const [asTable, setAsTable] = useState(false);
  const title = useId();
  const { rows, now, pages } = read;
  const more = pages?.at(-1)?.next != null;
  const days = chartDays({ times: rows.map(({ createdAt }) => createdAt), reachesTo: more ? read.since : null, now });
  const today = days.at(-1);
  const daily = (day: string) => ({ from: day, to: day });

  return (
    <section
      aria-labelledby={title}
      className="mx-(--page-pad) mb-3 rounded-md border border-hairline px-4 py-2.5 max-md:mx-4"
    >
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="min-w-0 self-center max-md:flex-1 max-md:self-start md:max-xl:max-w-[148px]">
          <h2 id={title} className="font-semibold">
            Calls per day
          </h2>
          <p className="text-xs text-text-3">from the {count(rows.length, "call")} fetched, days in UTC</p>
        </div>
        <div className="min-w-[340px] flex-1 max-md:order-last max-md:-mx-3 max-md:min-w-0 max-md:basis-[calc(100%+24px)]">
          <Sparkline
            label="Calls per day"
            bars={days.map((one) => ({
              key: one.day,
              label: daySentence(one, today?.day ?? ""),
              value: one.calls,
              partial: one.partial,
              chosen: filters.from === one.day && filters.to === one.day,
              href: paths.calls(workspace) + filterSearch({ ...filters, ...daily(one.day) }),
            }))}
            onChoose={(bar) => onChange(filters.from === bar.key && filters.to === bar.key ? noDays : daily(bar.key))}
          />
          <Ends days={days} />
        </div>
        <div className="flex items-center gap-2 self-center max-md:self-start">
          <p className="text-xs whitespace-nowrap text-text-3">
            <span className="digits text-lg font-semibold tracking-(--tracking-lg) text-text">{today?.calls ?? 0}</span>{" "}
            today so far
          </p>
          <Button kind="ghost" size="bar" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            Table
          </Button>
        </div>
      </div>
      {asTable ? <ChartTable days={days} /> : null}
    </section>
  );
}

const noDays = { from: "", to: "" };

function Ends({ days }: { days: readonly ChartDay[] }) {
  return (
    <p aria-hidden="true" className="digits mt-1 flex justify-between text-xs text-text-3 max-md:px-3">
      <span>{dayWords(days[0]?.day ?? "")}</span>
      {days.some(({ calls }) => calls === null) ? <span>Dotted: not fetched yet</span> : null}
      <span>{dayWords(days.at(-1)?.day ?? "")}</span>
    </p>
  );
}
