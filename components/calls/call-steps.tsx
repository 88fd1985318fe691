import { type StatusKind, Sign } from "@/components/ui/status-sign";
import { cx } from "@/components/ui/class-names";
import type { CallRow } from "@/lib/calls/row";

const steps = ["Queued", "Ringing", "In progress", "Ended"] as const;

/** How far a call has come; what was skipped stays grey. */
export function CallSteps({ call }: { call: CallRow }) {
  const at = call.ended
    ? 3
    : Math.max(
        0,
        steps.findIndex((step) => step === call.status),
      );
  return (
    <ol aria-label="How far it is" className="grid grid-cols-[1fr_1fr_1fr_auto]">
      {steps.map((step, index) => {
        const reached = index <= at && !(call.ended && index === 2 && call.startedAt === null);
        return (
          <li key={step} aria-current={index === at ? "step" : undefined} className="grid gap-1.5">
            <span className="flex h-3 items-center gap-2">
              <Sign kind={index === at ? current(call) : reached ? "active" : "unknown"} />
              {index < 3 ? (
                <span
                  aria-hidden="true"
                  className={cx("mr-2 h-px flex-1", index < at ? "bg-control" : "bg-hairline")}
                />
              ) : null}
            </span>
            <span className={cx("text-xs", index === at ? "font-medium text-text" : "text-text-3")}>{step}</span>
          </li>
        );
      })}
    </ol>
  );
}

const endings: Record<CallRow["outcome"], StatusKind> = {
  ok: "active",
  missed: "activating",
  failed: "blocked",
  other: "unknown",
  "under-way": "running",
};

const current = ({ outcome }: CallRow): StatusKind => endings[outcome];
