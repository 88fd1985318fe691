import type { NumberFormValues } from "@/lib/phone-number/form";
import { whatIsCalled } from "@/lib/phone-number/what-is-called";

/** The settings of this tab, as what will happen. */
export function WhatIsCalled({ values, changed }: { values: NumberFormValues; changed: boolean }) {
  return (
    <section className="rounded-md border border-hairline p-4">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="text-md font-semibold">What Vapi will call</h2>
        {changed ? <span className="text-xs text-text-2">After saving</span> : null}
      </div>
      <ul className="grid gap-2 text-text-2 [overflow-wrap:anywhere]">
        {whatIsCalled(values).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
