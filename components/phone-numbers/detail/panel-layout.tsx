import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

type PanelLayoutProps = {
  children: ReactNode;
  aside?: ReactNode;
  asideLabel?: string;
  /** Beside the form above the aside; on narrow screens before the form. */
  lead?: ReactNode;
};

/** The form of a tab with what explains it beside; below 1120 px the aside comes after. */
export function PanelLayout({ children, aside, asideLabel, lead }: PanelLayoutProps) {
  return (
    <div
      className={cx(
        "grid grid-cols-1 items-start gap-x-6 p-(--page-pad) max-md:p-4 xl:grid-cols-[minmax(0,1fr)_376px]",
        lead ? "xl:grid-rows-[auto_1fr]" : "",
      )}
    >
      <div className={cx("grid min-w-0 max-w-(--form-max) grid-cols-1 gap-5", lead ? "xl:row-span-2" : "")}>
        {children}
      </div>
      {lead ? (
        <div className="grid min-w-0 gap-3 max-xl:order-first max-xl:mb-5 max-xl:max-w-(--form-max)">{lead}</div>
      ) : null}
      {aside ? (
        <aside
          aria-label={asideLabel}
          className={cx("grid min-w-0 gap-3 max-xl:mt-6 max-xl:max-w-(--form-max)", lead ? "xl:mt-3" : "")}
        >
          {aside}
        </aside>
      ) : null}
    </div>
  );
}
