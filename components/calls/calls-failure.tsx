import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";

type CallsFailureProps = { failure: Failure; kept: boolean; reading: boolean; onTry: () => void };

export function CallsFailure({ failure, kept, reading, onTry }: CallsFailureProps) {
  return (
    <div className="px-(--page-pad) pb-3 max-md:px-4">
      <FailureBanner
        failure={failure}
        action={
          <Button size="bar" busy={reading && "Trying"} onClick={onTry}>
            Try again
          </Button>
        }
      >
        {kept ? " The calls below are those read before." : null}
      </FailureBanner>
    </div>
  );
}
