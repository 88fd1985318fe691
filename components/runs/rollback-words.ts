import { count } from "@/components/phone-numbers/list/words";
import type { RollbackOutlook } from "@/lib/runs/rollback-outlook";

/** What rolling back cannot bring back, a sentence each. */
export function lostWords(outlook: RollbackOutlook | null): string[] {
  if (!outlook) return [];
  const { released, secrets, retired, undone } = outlook;
  return [
    ...(released > 0 ? [`${count(released, "number")} released for good cannot be taken back.`] : []),
    ...(secrets > 0
      ? [`${count(secrets, "number")} cannot be put back: a secret was changed, and Switchboard keeps none.`]
      : []),
    ...(retired > 0
      ? [`${count(retired, "number")} had a retired workflow, which Vapi no longer takes, and cannot be put back.`]
      : []),
    ...(undone > 0 ? [`${count(undone, "change")} undone by hand already.`] : []),
  ];
}
