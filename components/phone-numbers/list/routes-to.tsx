import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import type { RowRouting } from "@/lib/phone-numbers/row";
import { shortId } from "@/lib/phone-numbers/short-id";
import { AssistantIcon, NobodyIcon, ServerIcon, SquadIcon, UnknownIcon } from "./row-icons";

/** Who answers, in one line: a sign, a name, and a word more where the name alone could mislead. */
export function RoutesTo({ routing }: { routing: RowRouting }) {
  const { kind, id, name, known, host } = routing;
  if (kind === "none") return <Line icon={<NobodyIcon />} text="Nobody answers" tone="warn" />;
  if (kind === "server") return <Line icon={<ServerIcon />} text={host ?? "Server URL"} />;
  if (kind === "workflow")
    return <Line icon={<NobodyIcon />} text="Retired workflow" aside={asideId(id)} tone="warn" />;
  const isSquad = kind === "squad";
  if (!known) {
    const text = isSquad ? "Unknown squad" : "Unknown assistant";
    return <Line icon={<UnknownIcon />} text={text} aside={asideId(id)} tone="unknown" />;
  }
  const icon = isSquad ? <SquadIcon /> : <AssistantIcon />;
  return <Line icon={icon} text={name ?? shortId(id ?? "")} aside={isSquad ? "Squad" : undefined} />;
}

type LineProps = { icon: ReactNode; text: string; aside?: ReactNode; tone?: "plain" | "warn" | "unknown" };

function Line({ icon, text, aside, tone = "plain" }: LineProps) {
  return (
    <span className={cx("flex min-w-0 items-center gap-2", tone === "warn" && "font-medium text-warn")}>
      <span className={cx("shrink-0", tone === "unknown" ? "text-warn" : tone === "plain" && "text-text-3")}>
        {icon}
      </span>
      <span
        dir="auto"
        title={text}
        className={cx("truncate", tone === "plain" && "text-text", tone === "unknown" && "text-text-3")}
      >
        {text}
      </span>
      {aside ? <span className="shrink-0 text-xs font-normal text-text-3">{aside}</span> : null}
    </span>
  );
}

function asideId(id: string | null): ReactNode {
  return id ? (
    <span className="font-mono" title={id}>
      {shortId(id)}
    </span>
  ) : undefined;
}
