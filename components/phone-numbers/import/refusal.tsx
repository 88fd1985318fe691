"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";

type RefusalProps = {
  failure: Failure;
  workspace: string;
  isLooking: boolean;
  onLookAgain: () => void;
  onAnotherNumber: () => void;
};

/** What went wrong, and the one press that leads on from it. */
export function Refusal({ failure, workspace, isLooking, onLookAgain, onAnotherNumber }: RefusalProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // newer browsers answer with a promise, which React would take for a clean-up
    void box.current?.scrollIntoView({ block: "nearest" });
  }, [failure]);

  return (
    <div ref={box} className="mb-4 scroll-m-4">
      <FailureBanner
        failure={failure}
        action={
          failure.code === "outcome-unknown" ? (
            <Button busy={isLooking && "Looking"} onClick={onLookAgain}>
              Look again
            </Button>
          ) : failure.existingId ? (
            <>
              <ButtonLink href={paths.phoneNumber(workspace, failure.existingId)}>Open the existing number</ButtonLink>
              <Button kind="ghost" onClick={onAnotherNumber}>
                Add a different number
              </Button>
            </>
          ) : undefined
        }
      />
    </div>
  );
}
