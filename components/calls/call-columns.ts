export type CallColumn = { label: string; className: string; align?: "right"; spoken?: boolean };

const party = { label: "Other party", className: "w-[224px] pl-(--page-pad) max-xl:w-[216px]" };
const number = { label: "Number", className: "w-[200px] max-xl:hidden" };
const assistant = { label: "Assistant", className: "w-[180px] max-2xl:w-[150px]" };
const narrowParty = { ...party, className: "w-[208px] pl-(--page-pad)" };
const narrowAssistant = { ...assistant, className: "w-[150px]" };
const rest = [
  { label: "Outcome", className: "" },
  { label: "Duration", className: "w-[68px]", align: "right" },
  { label: "Cost", className: "w-[68px]", align: "right" },
  { label: "Time", className: "w-[92px]", align: "right" },
  { label: "Details", className: "w-[56px]", spoken: true },
] as const satisfies readonly CallColumn[];

/** Below 1120 px the number stands under the other party. */
export function callColumns(showNumber: boolean): readonly CallColumn[] {
  return showNumber ? [party, number, assistant, ...rest] : [narrowParty, narrowAssistant, ...rest];
}
