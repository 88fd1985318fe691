"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

type NavLinkProps = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Where the place begins; its deeper pages count. */ under?: string;
};

export function NavLink({ href, label, icon, under = href }: NavLinkProps) {
  const pathname = usePathname();
  const here = pathname === under || pathname.startsWith(`${under}/`);
  return (
    <Link
      href={href}
      title={label}
      aria-current={here ? "page" : undefined}
      className={cx(
        "flex h-8 items-center gap-2.5 rounded-sm px-2.5 font-medium transition-colors duration-(--dur-1) max-md:h-11 max-lg:md:justify-center max-lg:md:px-0",
        here ? "bg-pressed text-text" : "text-text-2 hover:bg-hover hover:text-text",
      )}
    >
      <span aria-hidden="true" className={cx("shrink-0", !here && "text-text-3")}>
        {icon}
      </span>
      <span className="truncate max-lg:md:sr-only">{label}</span>
    </Link>
  );
}
