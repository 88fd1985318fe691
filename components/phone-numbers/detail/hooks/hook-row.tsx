import { type ReactNode, useId } from "react";
import type { FieldControl } from "@/components/forms/control";
import { cx } from "@/components/ui/class-names";

type HookRowProps = {
  label: string;
  help?: ReactNode;
  /** One sentence; takes the place of the help. */
  error?: string;
  counter?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A field of a hook: its label at the left, above it on small screens. */
export function HookRow({ label, help, error, counter, children }: HookRowProps) {
  const id = useId();
  const note = error ?? help;
  return (
    <div className={rowClass}>
      <label htmlFor={id} className={rowLabelClass}>
        {label}
      </label>
      <div className="min-w-0">
        {children({
          id,
          "aria-describedby": note ? `${id}-note` : undefined,
          "aria-invalid": error ? true : undefined,
        })}
        {note || counter ? (
          <div className="mt-1.5 flex justify-between gap-3 text-xs">
            <p
              id={`${id}-note`}
              className={cx("min-w-0 [overflow-wrap:anywhere]", error ? "text-danger" : "text-text-3")}
            >
              {note}
            </p>
            {counter ? <span className="digits shrink-0 text-text-3">{counter}</span> : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

export const rowClass = "grid grid-cols-1 gap-x-4 gap-y-1.5 md:grid-cols-[112px_minmax(0,1fr)]";
export const rowLabelClass = "text-text-2 max-md:font-medium max-md:text-text md:pt-2 md:text-right";
