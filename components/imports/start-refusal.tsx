"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { scrollMain } from "./scroll-main";

type StartRefusalProps = { failure: Failure; workspace: string; starting: boolean; onAgain: () => void };

/** The same file within a day is a question; everything else is a no. */
export function StartRefusal(props: StartRefusalProps) {
  const { failure } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollMain(box.current, "foot");
  }, [failure]);

  return (
    <div ref={box} className="mt-4">
      {failure.code === "duplicate" && failure.existingId ? (
        <StartedBefore {...props} run={failure.existingId} />
      ) : (
        <FailureBanner failure={failure} />
      )}
    </div>
  );
}

function StartedBefore({ failure, workspace, starting, onAgain, run }: StartRefusalProps & { run: string }) {
  return (
    <div role="alert">
      <Banner
        tone="warn"
        title={failure.message}
        action={
          <>
            <ButtonLink href={paths.run(workspace, run)}>Open that run</ButtonLink>
            <Button busy={starting && "Starting"} onClick={onAgain}>
              Start again
            </Button>
          </>
        }
      >
        {failure.next} What is there already is not imported twice; free numbers are taken anew.
      </Banner>
    </div>
  );
}
