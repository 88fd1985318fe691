"use client";

import { useEffect, useEffectEvent } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import type { BulkBarProps } from "./bulk-bar";
import { useSelectedCount } from "./selection-store";

const load = () => import("./bulk-bar").then((module) => module.BulkBar);

/** What can be done with a selection is fetched when there is one. */
export function Bulk(props: Omit<BulkBarProps, "count">) {
  const [BulkBar, fetchBar] = useLoaded(load);
  const count = useSelectedCount(props.selection);
  const fetchWhenNeeded = useEffectEvent(() => (count > 0 ? fetchBar() : undefined));
  useEffect(() => fetchWhenNeeded(), [count]);
  return BulkBar ? <BulkBar {...props} count={count} /> : null;
}
