import { digits } from "@/components/phone-numbers/list/words";
import { StatusSign } from "@/components/ui/status-sign";
import type { RunDetail } from "@/lib/runs/detail";
import type { RowState } from "@/lib/runs/schema";
import { countedStates, rowLooks, rowWord } from "./run-states";
import { isOver } from "./words";

const lasting: readonly RowState[] = ["done", "skipped", "failed"];
const passing: readonly RowState[] = ["unknown", "sending", "pending"];

/** How many rows are where. While the run goes on every place is shown, so that nothing jumps; afterwards what is left. */
export function RunCounts({ run }: { run: RunDetail }) {
  const { counts } = run;
  const shown = countedStates.filter(
    (state) => lasting.includes(state) || (!isOver(run) && passing.includes(state)) || counts[state] > 0,
  );
  return (
    <dl className="grid grid-cols-6 gap-x-4 gap-y-3 px-(--page-pad) pt-3 pb-4 max-lg:grid-cols-3 max-md:px-4">
      {shown.map((state) => (
        <div key={state} className="flex flex-col-reverse justify-end">
          <dt className="text-xs">
            <StatusSign
              kind={rowLooks[state].sign}
              word={rowWord(state, isOver(run))}
              className="[&>span]:text-text-2"
            />
          </dt>
          <dd className="digits text-lg font-semibold tracking-(--tracking-lg)">{digits(counts[state])}</dd>
        </div>
      ))}
    </dl>
  );
}
