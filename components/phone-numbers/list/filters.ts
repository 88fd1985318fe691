import type { FilterKey } from "@/lib/phone-numbers/query";

/** The filters in the order of the toolbar; the labels are their accessible names. */
export const filters = [
  { key: "provider", label: "Provider" },
  { key: "status", label: "Status" },
  { key: "routing", label: "Routing" },
  { key: "sms", label: "SMS" },
  { key: "assistant", label: "Assistant" },
] as const satisfies readonly { key: FilterKey; label: string }[];

export function filterLabel(key: FilterKey): string {
  return filters.find((filter) => filter.key === key)?.label ?? key;
}

export const noFilters = { provider: [], status: [], routing: [], assistant: [], sms: [] };
