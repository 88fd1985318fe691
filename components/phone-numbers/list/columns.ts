import type { SortKey } from "@/lib/phone-numbers/query";

export type Column = { label: string; sort?: SortKey; className: string };

/** In front of them stands the checkbox. */
export const selectColumn = "w-[60px] max-xl:w-[48px]";

/** Below 1120 the provider moves under the name; below 1280 the date is only spoken and the row's buttons take its place. */
export const columns: readonly Column[] = [
  { label: "Number", sort: "number", className: "w-[204px] max-xl:w-[180px]" },
  { label: "Name", sort: "name", className: "" },
  { label: "Provider", className: "w-[92px] max-xl:hidden" },
  { label: "Status", className: "w-[148px] max-xl:w-[140px]" },
  { label: "Routes to", className: "w-[22%] max-xl:w-[188px] max-lg:w-[160px]" },
  { label: "SMS", className: "w-[72px]" },
  { label: "Created", sort: "created", className: "w-[122px] max-2xl:w-0 max-2xl:p-0" },
];
