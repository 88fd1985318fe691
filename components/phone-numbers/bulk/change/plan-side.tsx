import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import type { PlanSide, SideSign } from "@/lib/runs/plan-view";
import { AssistantIcon, NobodyIcon, ServerIcon, SquadIcon, UnknownIcon } from "../../list/row-icons";

const icons: Record<SideSign, ReactNode> = {
  assistant: <AssistantIcon />,
  squad: <SquadIcon />,
  server: <ServerIcon />,
  nobody: <NobodyIcon />,
  unknown: <UnknownIcon />,
  plain: null,
};

/** What icons say to those who do not see them; a name alone does not tell a squad. */
const spoken: Partial<Record<SideSign, string>> = { squad: "Squad ", server: "Server " };

export function Side({ side, tone }: { side: PlanSide; tone: "before" | "after" }) {
  const { sign, text } = side;
  const isWarning = sign === "nobody";
  const icon = icons[sign];
  return (
    <span className={cx("flex max-w-full min-w-0 items-center gap-2", isWarning && "text-warn")}>
      {icon ? <span className={cx("shrink-0", !isWarning && iconTone(sign, tone))}>{icon}</span> : null}
      <span
        dir="auto"
        title={text}
        className={cx(
          sign === "plain" ? "line-clamp-2 [overflow-wrap:anywhere]" : "truncate max-md:whitespace-normal",
          tone === "after" && "font-semibold",
        )}
      >
        {spoken[sign] ? <span className="sr-only">{spoken[sign]}</span> : null}
        {text}
      </span>
    </span>
  );
}

function iconTone(sign: SideSign, tone: "before" | "after"): string {
  if (sign === "unknown") return "text-warn";
  return tone === "after" ? "text-accent-text" : "text-text-3";
}
