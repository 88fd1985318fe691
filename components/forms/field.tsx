import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/class-names";
import type { FieldControl } from "./control";

export type FieldFrame = {
  label: string;
  help?: ReactNode;
  /** One sentence; takes the place of the help. */
  error?: string;
  /** "27 of 40", at the right end of the label line. */
  counter?: ReactNode;
  /** An alternative at the right end of the label line ("Use a squad instead"). */
  aside?: ReactNode;
  /** The label is only spoken: what stands in the control says the same. */
  hideLabel?: boolean;
  className?: string;
};

type FieldProps = FieldFrame & { id?: string; children: (control: FieldControl) => ReactNode };

export function Field({ label, help, error, counter, aside, hideLabel, className, id, children }: FieldProps) {
  const generated = useId();
  const controlId = id ?? generated;
  const noteId = `${controlId}-note`;
  const note = error ?? help;

  return (
    <div className={cx("min-w-0", className)}>
      <div className={hideLabel ? "sr-only" : "mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3"}>
        <label htmlFor={controlId} className="font-medium text-text">
          {label}
        </label>
        {counter || aside ? (
          <span className="flex gap-3 text-xs">
            {counter ? <span className="digits text-text-3">{counter}</span> : null}
            {aside}
          </span>
        ) : null}
      </div>
      {children({
        id: controlId,
        "aria-describedby": note ? noteId : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {note ? <FieldNote id={noteId} error={Boolean(error)} note={note} /> : null}
    </div>
  );
}

function FieldNote({ id, error, note }: { id: string; error: boolean; note: ReactNode }) {
  return (
    <p id={id} className={cx("mt-1.5 text-xs [overflow-wrap:anywhere]", error ? "text-danger" : "text-text-3")}>
      {note}
    </p>
  );
}
