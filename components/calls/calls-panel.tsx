"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import type { WorkspaceFacts } from "@/components/phone-numbers/detail/number-page";
import { noFilters } from "@/lib/calls/filters";
import type { NumberView } from "@/lib/phone-number/loader";
import { CallHistory } from "./call-history";
import { TestCall } from "./test-call";

type CallsPanelProps = {
  workspace: WorkspaceFacts;
  view: NumberView;
  /** Why this person may look and not call. */
  readOnly?: string;
};

/** Calls of one number, and a call to try it out. */
export function CallsPanel({ workspace, view, readOnly }: CallsPanelProps) {
  const [filters, setFilters] = useState(noFilters);
  const watching = useSearchParams().get("tab") === "calls";
  const { routing } = view.row;
  return (
    <div className="grid grid-cols-1 2xl:grid-cols-[minmax(0,1fr)_368px] 2xl:gap-x-4">
      <aside
        aria-label="Test call"
        className="top-4 self-start p-(--page-pad) pb-0 max-md:p-4 max-md:pb-0 2xl:sticky 2xl:order-last 2xl:pl-0"
      >
        <TestCall
          key={`${routing.kind} ${routing.id}`}
          workspace={workspace}
          view={view}
          readOnly={readOnly && "Your role is viewer; making calls needs operator."}
        />
      </aside>
      <section aria-label="Calls of this number" className="flex min-w-0 flex-col pt-(--page-pad) max-md:pt-4">
        <CallHistory
          workspace={workspace.slug}
          filters={filters}
          onFilters={setFilters}
          ofNumber={view.phone.id}
          watching={watching}
        />
      </section>
    </div>
  );
}
