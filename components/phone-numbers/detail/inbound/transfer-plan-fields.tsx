"use client";

import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { planWords } from "@/lib/phone-number/sections/transfer-plan";
import type { NumberFormPart } from "../use-number-form";
import { PlanFields } from "./plan-fields";

/** Folded to its words; a sentence about one of its fields opens it. */
export function TransferPlanFields({ state, locked }: { state: NumberFormPart; locked: boolean }) {
  const [asked, ask] = useState(false);
  const id = useId();
  const open = asked || state.form.formState.errors.fallbackDestination?.transferPlan !== undefined;
  return (
    <div className="grid gap-4">
      <div>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => ask(!open)}
          className="-ml-1.5 inline-flex min-h-8 max-w-full flex-wrap items-center gap-x-1.5 rounded-sm px-1.5 text-left hover:bg-hover max-md:min-h-11"
        >
          <ChevronRight
            size={14}
            aria-hidden="true"
            className={cx("shrink-0 text-text-3 transition-transform duration-(--dur-1)", open && "rotate-90")}
          />
          <span className="font-medium">Transfer plan</span>
          <span className="digits text-text-2">{planWords(state.values.fallbackDestination.transferPlan)}</span>
        </button>
      </div>
      {open ? (
        <div id={id} className="grid gap-4 border-l border-hairline pl-4">
          <PlanFields state={state} locked={locked} />
        </div>
      ) : null}
    </div>
  );
}
