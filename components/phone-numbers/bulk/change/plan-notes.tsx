"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";
import type { ChangeState } from "./use-change";

type PlanNotesProps = { change: ChangeState; workspace: string; onAgain: () => void };

/** Refusals stand between the choice and the plan. */
export function PlanNotes({ change, workspace, onAgain }: PlanNotesProps) {
  const { hasMoved, planFailure, planAgain, startFailure, starting } = change;
  const isRepeated = startFailure?.code === "duplicate";
  return (
    <div className="grid gap-3 px-5 pb-4 empty:hidden">
      {hasMoved ? (
        <Banner tone="warn" live title="Some of these numbers changed since the plan was made.">
          Nothing was started. This is the plan as it is now; look at it again and apply it.
        </Banner>
      ) : null}
      {planFailure ? (
        <FailureBanner failure={planFailure} action={<Button onClick={planAgain}>Try again</Button>} />
      ) : null}
      {startFailure ? (
        <FailureBanner
          failure={startFailure}
          action={
            isRepeated ? (
              <>
                <Button onClick={onAgain} busy={starting && "Starting"}>
                  Start it again
                </Button>
                {startFailure.existingId ? (
                  <TextLink href={paths.run(workspace, startFailure.existingId)} className="self-center">
                    Show that run
                  </TextLink>
                ) : null}
              </>
            ) : undefined
          }
        />
      ) : null}
    </div>
  );
}
