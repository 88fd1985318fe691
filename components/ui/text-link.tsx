import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./class-names";

const look =
  "rounded-xs text-accent-text underline decoration-accent-text/40 underline-offset-3 hover:decoration-accent-text";

/** A link inside or beside words. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={cx(look, className)} />;
}

/** A quiet action that reads like a link ("Use a squad instead"). */
export function TextButton({ className, ...rest }: ComponentProps<"button">) {
  return <button type="button" {...rest} className={cx(look, className)} />;
}
