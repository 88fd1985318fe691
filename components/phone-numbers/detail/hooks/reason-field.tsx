"use client";

import { Plus } from "lucide-react";
import { useId, useRef } from "react";
import { Menu } from "@/components/ui/menu";
import { endedReasons, reasonWords } from "@/lib/phone-number/hooks/hook-words";
import { Chip } from "./chip";
import { rowClass, rowLabelClass } from "./hook-row";

type ReasonFieldProps = { reasons: string[]; onChange: (reasons: string[]) => void; readOnly: boolean };

/** Why the call ended; without a reason, every ending counts. */
export function ReasonField({ reasons, onChange, readOnly }: ReasonFieldProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const others = endedReasons.filter((reason) => !reasons.includes(reason));
  const allChosen = { label: "Every reason is chosen", unavailable: "Vapi knows no other reason here." };

  const remove = (reason: string) => {
    onChange(reasons.filter((other) => other !== reason));
    box.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };

  return (
    <div role="group" aria-labelledby={id} className={rowClass}>
      <span id={id} className={rowLabelClass}>
        Because
      </span>
      <div ref={box} className="flex min-h-9 min-w-0 flex-wrap items-center gap-1.5">
        {reasons.map((reason) => (
          <Chip
            key={reason}
            text={reasonWords(reason)}
            removal={readOnly ? undefined : `Remove reason ${reasonWords(reason)}`}
            onRemove={() => remove(reason)}
          />
        ))}
        {reasons.length === 0 ? <span className="text-text-3">Any reason</span> : null}
        {readOnly ? null : (
          <Menu
            label="Add reason"
            look="ghost"
            size="bar"
            align="start"
            className="text-accent-text"
            trigger={
              <>
                <Plus size={14} aria-hidden="true" />
                Add reason
              </>
            }
            items={
              others.length === 0
                ? [allChosen]
                : others.map((reason) => ({
                    label: reasonWords(reason),
                    onSelect: () => onChange([...reasons, reason]),
                  }))
            }
          />
        )}
      </div>
    </div>
  );
}
