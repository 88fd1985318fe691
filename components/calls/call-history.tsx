"use client";

import { type CallFilters, isFiltered, noFilters } from "@/lib/calls/filters";
import { CallChart } from "./call-chart";
import { CallRows } from "./call-rows";
import { CallToolbar } from "./call-toolbar";
import { CallsFailure } from "./calls-failure";
import { CallsSkeleton } from "./calls-skeleton";
import { type FirstCalls, useCalls } from "./use-calls";

type CallHistoryProps = {
  workspace: string;
  filters: CallFilters;
  onFilters: (filters: CallFilters) => void;
  first?: FirstCalls;
  /** Of this number only; it cannot be filtered away. */
  ofNumber?: string;
  watching: boolean;
};

/** Calls newest first: filters, how many there were a day, the rows, and the way to older ones. */
export function CallHistory({ workspace, filters, onFilters, first, ofNumber, watching }: CallHistoryProps) {
  const wanted = ofNumber ? { ...filters, number: ofNumber } : filters;
  const source = { workspace, first, watching };
  const read = useCalls({ ...source, filters: wanted, following: watching });
  const undated = useCalls({ ...source, filters: { ...wanted, from: "", to: "" }, following: false });
  const change = (difference: Partial<CallFilters>) => onFilters({ ...filters, ...difference });
  const clear = () => onFilters(noFilters);
  const filtered = isFiltered(filters);
  const refresh = () => {
    void read.refetch();
    if (filters.from || filters.to) void undated.refetch();
  };

  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <CallToolbar
        workspace={workspace}
        filters={filters}
        onChange={change}
        onClear={filtered ? clear : undefined}
        ofNumber={ofNumber !== undefined}
        reading={read.isFetching}
        onRefresh={refresh}
      />
      {read.failure ? (
        <CallsFailure
          failure={read.failure}
          kept={read.pages !== undefined}
          reading={read.isFetching}
          onTry={refresh}
        />
      ) : null}
      {undated.rows.length > 0 ? (
        <CallChart workspace={workspace} read={undated} filters={wanted} onChange={change} />
      ) : null}
      {read.pages ? (
        <CallRows
          workspace={workspace}
          read={read}
          showNumber={!ofNumber}
          filtered={filtered}
          bounded={filters.from !== ""}
          onClear={clear}
        />
      ) : read.failure ? null : (
        <CallsSkeleton showNumber={!ofNumber} />
      )}
    </div>
  );
}
