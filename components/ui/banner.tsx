import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

type BannerTone = "warn" | "bad" | "ok" | "info";

type BannerProps = {
  tone: BannerTone;
  /** What: one sentence, with its full stop. */
  title: ReactNode;
  /** Why, and what to do next. */
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  /** Appeared after something the person did: it is read out. */
  live?: boolean;
  className?: string;
};

const tones: Record<BannerTone, { box: string; sign: string; icon: ReactNode }> = {
  bad: { box: "bg-danger-soft border-danger/35", sign: "text-danger", icon: <CircleX size={16} /> },
  warn: { box: "bg-warn-soft border-warn/35", sign: "text-warn", icon: <TriangleAlert size={16} /> },
  ok: { box: "bg-ok-soft border-ok/35", sign: "text-ok", icon: <CircleCheck size={16} /> },
  info: { box: "bg-accent-soft border-accent/30", sign: "text-accent-text", icon: <Info size={16} /> },
};

export function Banner({ tone, title, children, action, icon, live = false, className }: BannerProps) {
  const look = tones[tone];
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={cx(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border px-3 py-2.5 sm:flex-nowrap",
        look.box,
        className,
      )}
    >
      <span aria-hidden="true" className={cx("mt-0.5 shrink-0", look.sign)}>
        {icon ?? look.icon}
      </span>
      <div className="min-w-0 flex-1 text-text-2 [overflow-wrap:anywhere]">
        <strong className="font-semibold text-text">{title}</strong> {children}
      </div>
      {action ? <div className="flex shrink-0 gap-2 max-sm:w-full max-sm:pl-7">{action}</div> : null}
    </div>
  );
}
