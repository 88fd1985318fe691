import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import { digits } from "./words";

/** `64`, or `54 of 64` while something is left out; on small screens the rest is only spoken, for want of room. */
export function ListCount({ total, allTotal }: Pick<PhoneNumberList, "total" | "allTotal">) {
  return (
    <>
      {digits(total)}
      {allTotal === null || allTotal === total ? null : <span className="max-md:sr-only"> of {digits(allTotal)}</span>}
    </>
  );
}
