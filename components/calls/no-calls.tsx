import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoCalls({ ofNumber }: { ofNumber: boolean }) {
  return (
    <EmptyState title="No calls yet">
      {ofNumber
        ? "As soon as somebody calls this number, or it places a call, the call stands here with its outcome and cost."
        : "As soon as one of the numbers is called or places a call, the call stands here with its outcome and cost."}
    </EmptyState>
  );
}

type NoFitProps = {
  fetched: number;
  coverage: string;
  more: boolean;
  reading: boolean;
  onOlder: () => void;
  onClear: () => void;
};

/** Nothing fits: says how far was looked, and offers to look further or at everything. */
export function NoFit({ fetched, coverage, more, reading, onOlder, onClear }: NoFitProps) {
  return (
    <EmptyState
      title="No call fits these filters"
      actions={
        <>
          {more ? (
            <Button kind="primary" busy={reading && "Looking"} onClick={onOlder}>
              Look further back
            </Button>
          ) : null}
          <Button onClick={onClear}>Clear all</Button>
        </>
      }
    >
      {fetched === 0 ? "Vapi returned no calls for the days, number and assistant chosen." : `Looked at: ${coverage}.`}
    </EmptyState>
  );
}
