"use client";

import { useSearchParams } from "next/navigation";

/** The tab stands in the address; changing it asks the server nothing. */
export function useTab(ids: readonly string[]): [string, (id: string) => void] {
  const asked = useSearchParams().get("tab") ?? "";
  const choose = (id: string) => window.history.replaceState(null, "", `?tab=${id}`);
  return [ids.includes(asked) ? asked : (ids[0] ?? ""), choose];
}
