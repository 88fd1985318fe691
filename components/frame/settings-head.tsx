"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { tabClass } from "@/components/ui/tabs";
import { paths } from "@/lib/paths";

const tabs = [
  { href: paths.profile, label: "Profile" },
  { href: paths.workspaces, label: "Workspaces" },
  { href: paths.members, label: "Members", adminOnly: true },
];

/** Title and tabs of the settings; deeper pages bring a head of their own. */
export function SettingsHead({ admin }: { admin: boolean }) {
  const pathname = usePathname();
  if (!tabs.some((tab) => tab.href === pathname)) return null;
  return (
    <>
      <header className="shrink-0 px-(--page-pad) pt-4 max-md:px-4">
        <h1 className="text-lg font-semibold tracking-(--tracking-lg)">Settings</h1>
      </header>
      <nav
        aria-label="Settings"
        className="tab-strip flex shrink-0 gap-x-6 overflow-x-auto px-(--page-pad) max-md:px-4"
      >
        {tabs
          .filter((tab) => admin || !tab.adminOnly)
          .map((tab) => (
            <Link
              key={tab.href}
              href={tab.href}
              aria-current={tab.href === pathname ? "page" : undefined}
              className={tabClass(tab.href === pathname)}
            >
              {tab.label}
            </Link>
          ))}
      </nav>
    </>
  );
}
