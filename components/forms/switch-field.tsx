"use client";

import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/class-names";

type SwitchFieldProps = {
  label: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** What turning it on does, in one line. */
  consequence?: ReactNode;
  /** A switch that cannot be turned always says why; it takes the place of the consequence. */
  disabledReason?: string;
  error?: string;
  name?: string;
  /** Without the card around it. */
  plain?: boolean;
};

export function SwitchField(props: SwitchFieldProps) {
  const { label, checked, onCheckedChange, consequence, disabledReason, error, name, plain = false } = props;
  const id = useId();
  const note = disabledReason ?? consequence;

  return (
    <div className={cx(!plain && "rounded-sm border border-hairline px-3 py-2.5")}>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <label htmlFor={id} className={cx("font-medium", disabledReason && "text-text-2")}>
            {label}
          </label>
          {note ? (
            <p id={`${id}-note`} className="text-xs text-text-2">
              {note}
            </p>
          ) : null}
        </div>
        <input
          id={id}
          type="checkbox"
          role="switch"
          name={name}
          checked={checked}
          aria-disabled={disabledReason ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => (disabledReason ? undefined : onCheckedChange(event.target.checked))}
          className="switch"
        />
      </div>
      {error ? (
        <p role="alert" className="mt-1.5 text-xs text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
