"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Segments } from "@/components/forms/segments";
import {
  NumberFurther,
  NumberLine,
  SipFurther,
  SipLine,
} from "@/components/phone-numbers/detail/inbound/fallback-fields";
import { kindWords, TransferFields } from "@/components/phone-numbers/detail/inbound/fallback-part";
import { cx } from "@/components/ui/class-names";
import {
  checkDestination,
  destinationFormOf,
  destinationKinds,
  destinationOf,
} from "@/lib/phone-number/sections/destination";
import type { ChoiceProps } from "./change-choice";
import { useChoiceForm } from "./use-choice-form";
import { useSettled } from "./use-settled";

/** One destination for all of them, in the fields of the number's page. */
export function FallbackChoice({ onChange, first }: ChoiceProps) {
  const state = useChoiceForm(aNumber, ({ fallbackDestination }) =>
    checkDestination(fallbackDestination, "fallbackDestination"),
  );
  const { kind } = state.values.fallbackDestination;
  const change = {
    kind: "fallback",
    fallbackDestination: destinationOf(state.values.fallbackDestination),
  } as const;
  useSettled(state.isComplete ? change : undefined, onChange);
  const fields = { state, readOnly: undefined };

  return (
    <div className="grid gap-4 text-text">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segments
          label="Fallback"
          hideLabel
          options={destinationKinds.map((value) => ({ value, label: kindWords[value] }))}
          value={kind}
          onChange={(next) => state.form.setValue("fallbackDestination.kind", next, { shouldDirty: true })}
        />
        <p className="min-w-0 flex-1 text-text-2 max-md:basis-full">
          {kind === "none"
            ? "Where the server URL gives no answer, the call is hung up."
            : "Rings when the server URL is asked and gives no answer."}
        </p>
      </div>
      <div ref={first} className="contents">
        {kind === "number" ? <NumberLine {...fields} /> : null}
        {kind === "sip" ? <SipLine {...fields} /> : null}
      </div>
      {kind === "none" ? null : (
        <Further>
          {kind === "number" ? <NumberFurther {...fields} /> : <SipFurther {...fields} />}
          <TransferFields state={state} locked={false} />
        </Further>
      )}
    </div>
  );
}

/** Taking the fallback away is said on purpose, not begun with. */
const aNumber = { fallbackDestination: { ...destinationFormOf(null), kind: "number" as const } };

/** What few people fill in stays folded, so that the plan is in sight. */
function Further({ children }: { children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="grid gap-4">
      <div>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="-ml-1.5 inline-flex min-h-8 items-center gap-1.5 rounded-sm px-1.5 hover:bg-hover max-md:min-h-11"
        >
          <ChevronRight size={14} aria-hidden="true" className={cx("text-text-3", open && "rotate-90")} />
          <span className="font-medium">Message and transfer</span>
        </button>
      </div>
      {open ? <div className="grid gap-4 border-l border-hairline pl-4">{children}</div> : null}
    </div>
  );
}
