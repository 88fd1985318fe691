"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button-style";
import { cx } from "./class-names";
import { Hint, useHint } from "./hint";
import { Spinner } from "./spinner";

type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  /** What is being done, as a gerund ("Saving"); keeps focus and width, presses do nothing. */
  busy?: string | false;
  /** Why it cannot be pressed now; it stays focusable and says so. */
  unavailable?: string;
};

export function Button(props: ButtonProps) {
  const { kind, size, icon, busy = false, unavailable, className, children, onClick, type = "button", ...rest } = props;
  const reasonId = useId();
  const hint = useHint(unavailable);
  const blocked = Boolean(busy || unavailable);

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <button
      type={type}
      aria-disabled={blocked || undefined}
      aria-busy={busy ? true : undefined}
      aria-describedby={unavailable ? reasonId : undefined}
      {...rest}
      {...(unavailable ? hint.handlers : undefined)}
      onClick={press}
      className={cx(buttonClass({ kind, size, unavailable: Boolean(unavailable) }), className)}
    >
      {busy ? (
        <span className="grid justify-items-center">
          <span className="invisible col-start-1 row-start-1 inline-flex items-center gap-1.5" aria-hidden="true">
            {icon}
            {children}
          </span>
          <span className="col-start-1 row-start-1 inline-flex items-center gap-1.5">
            <Spinner />
            {busy}
          </span>
        </span>
      ) : (
        <>
          {icon}
          {children}
        </>
      )}
      {unavailable ? <Hint id={reasonId} text={unavailable} place={hint.place} /> : null}
    </button>
  );
}
