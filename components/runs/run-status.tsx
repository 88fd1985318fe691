import { Sign } from "@/components/ui/status-sign";
import { cx } from "@/components/ui/class-names";
import type { RunView } from "@/lib/runs/progress";
import { runSigns } from "./run-states";
import { stateWords, statusSentence } from "./words";

type RunStatusProps = { run: Pick<RunView, "kind" | "state" | "counts" | "total">; className?: string };

/**
 * The state in a word; the counts are there for whoever asks. It does not speak by itself: the page's live region says
 * what changed, and not more often than anybody can listen to.
 */
export function RunStatus({ run, className }: RunStatusProps) {
  return (
    <p role="status" aria-live="off" className={cx("flex items-center gap-2 whitespace-nowrap text-text-2", className)}>
      <Sign kind={runSigns[run.state]} />
      <span className="inline-block first-letter:uppercase">{stateWords[run.state]}</span>
      <span className="sr-only">{statusSentence(run).replace(/^\w+/, "")}</span>
    </p>
  );
}
