import { type FormJson, sameJson } from "@/lib/domain/json";
import { hiddenValue } from "@/lib/domain/phone-number-detail";

/** Whether a value is shown as set only, somewhere in a hook. */
export function holdsHidden(given: unknown): boolean {
  if (given === hiddenValue) return true;
  return typeof given === "object" && given !== null && Object.values(given).some(holdsHidden);
}

/** A hidden value is kept only in a hook that is just as it is stored. */
export function losesHidden(hook: FormJson, stored: readonly FormJson[]): boolean {
  return holdsHidden(hook) && !stored.some((other) => sameJson(other, hook));
}
