import { Check, CircleHelp, Minus, X } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import type { Outcome } from "@/lib/phone-number/who-answers-scene";

/** A node of the chain: filled where the call is decided, with a sign for what comes of it. */
export function ChainNode({ outcome, className }: { outcome?: Outcome; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "inline-flex size-[23px] shrink-0 items-center justify-center rounded-full border",
        outcome ? "border-accent bg-accent text-on-accent" : "border-hairline-strong text-text-3",
        className,
      )}
    >
      {outcome ? signs[outcome] : <Minus size={12} />}
    </span>
  );
}

const signs = {
  answered: <Check size={14} />,
  unanswered: <X size={14} />,
  unknown: <CircleHelp size={14} />,
} as const;
