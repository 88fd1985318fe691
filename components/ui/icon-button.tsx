"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from "react";
import { type ButtonSize, iconButtonClass } from "./button-style";
import { cx } from "./class-names";
import { Hint, useHint } from "./hint";

type IconButtonProps = Omit<ComponentProps<"button">, "disabled" | "aria-label" | "children"> & {
  label: string;
  icon: ReactNode;
  size?: ButtonSize;
  unavailable?: string;
};

export function IconButton({ label, icon, size, unavailable, className, onClick, ...rest }: IconButtonProps) {
  const reasonId = useId();
  const hint = useHint(unavailable ?? label);

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (unavailable) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={unavailable ? true : undefined}
      aria-describedby={unavailable ? reasonId : undefined}
      {...rest}
      {...hint.handlers}
      onClick={press}
      className={cx(iconButtonClass({ size, unavailable: Boolean(unavailable) }), className)}
    >
      {icon}
      {unavailable || hint.place ? <Hint id={reasonId} text={unavailable ?? label} place={hint.place} /> : null}
    </button>
  );
}
