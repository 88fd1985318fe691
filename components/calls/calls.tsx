"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { PageHead } from "@/components/ui/page-head";
import { type CallFilters, filterSearch, readFilters } from "@/lib/calls/filters";
import { CallHistory } from "./call-history";
import type { FirstCalls } from "./use-calls";

type CallsProps = { workspace: string; first: FirstCalls };

/**
 * Calls of every number; which of them stands in the address. State and not the address leads, because the router hands a
 * new address on in a transition, which may come late. A new `first` is a new render of the page on the server.
 */
export function Calls({ workspace, first }: CallsProps) {
  const pathname = usePathname();
  const [rendered, setRendered] = useState(first);
  const [filters, setFilters] = useState(() => filtersIn(first.of));

  if (rendered !== first) {
    setRendered(first);
    setFilters(filtersIn(first.of));
  }

  useEffect(() => {
    const readBack = () => {
      if (window.location.pathname === pathname) setFilters(filtersIn(window.location.search));
    };
    window.addEventListener("popstate", readBack);
    return () => window.removeEventListener("popstate", readBack);
  }, [pathname]);

  const show = (next: CallFilters) => {
    setFilters(next);
    window.history.pushState(null, "", pathname + filterSearch(next));
  };

  return (
    <>
      <PageHead title="Calls" />
      <CallHistory workspace={workspace} filters={filters} onFilters={show} first={first} watching />
    </>
  );
}

function filtersIn(search: string): CallFilters {
  return readFilters(Object.fromEntries(new URLSearchParams(search)));
}
