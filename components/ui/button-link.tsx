import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button-style";
import { cx } from "./class-names";

type ButtonLinkProps = ComponentProps<typeof Link> & { kind?: ButtonKind; size?: ButtonSize; icon?: ReactNode };

/** Goes somewhere; looks like a button. */
export function ButtonLink({ kind, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={cx(buttonClass({ kind, size }), className)}>
      {icon}
      {children}
    </Link>
  );
}
