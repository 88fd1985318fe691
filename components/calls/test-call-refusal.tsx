import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";

/** Why there is no call; where that is not known, the way to look. */
export function TestCallRefusal({ failure, onRefresh }: { failure: Failure; onRefresh: () => void }) {
  return (
    <FailureBanner
      failure={failure}
      action={
        failure.code === "outcome-unknown" ? (
          <Button size="bar" onClick={onRefresh}>
            Read the calls again
          </Button>
        ) : undefined
      }
    />
  );
}
