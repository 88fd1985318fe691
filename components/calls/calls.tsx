"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import { type CallFilters, filterSearch, readFilters } from "@/lib/calls/filters";
import { CallHistory } from "./call-history";
import type { FirstCalls } from "./use-calls";

type CallsProps = { workspace: string; first: FirstCalls };

/** Calls of every number; which of them stands in the address. */
export function Calls({ workspace, first }: CallsProps) {
  const pathname = usePathname();
  const filters = readFilters(Object.fromEntries(useSearchParams()));
  const show = (next: CallFilters) => window.history.pushState(null, "", pathname + filterSearch(next));
  return (
    <>
      <PageHead title="Calls" />
      <CallHistory workspace={workspace} filters={filters} onFilters={show} first={first} watching />
    </>
  );
}
