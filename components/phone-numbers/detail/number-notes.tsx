"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FailureBanner } from "@/components/ui/failure-banner";
import { needsAnotherKey } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { Compare } from "./compare";
import type { useNumber } from "./use-number";
import type { NumberFormState } from "./use-number-form";

type NumberNotesProps = {
  workspace: string;
  number: ReturnType<typeof useNumber>;
  state: NumberFormState;
  readOnly?: string;
};

/** What concerns the whole number: why it cannot be changed, what a save ran into, how far activation is. */
export function NumberNotes({ workspace, number, state, readOnly }: NumberNotesProps) {
  const { row } = number.view;
  const failure = state.failure ?? state.conflict.failure;
  return (
    <div className="grid gap-3 px-(--page-pad) not-empty:pb-3 max-md:px-4">
      {readOnly ? (
        <Banner tone="info" title="You can look at this number, not change it.">
          {readOnly}
        </Banner>
      ) : null}
      {failure ? (
        <FailureBanner
          failure={failure}
          action={
            needsAnotherKey(failure) ? (
              <ButtonLink href={paths.workspaces}>Replace key</ButtonLink>
            ) : failure.code === "not-found" ? (
              <ButtonLink href={paths.phoneNumbers(workspace)}>Back to phone numbers</ButtonLink>
            ) : undefined
          }
        />
      ) : null}
      {state.conflict.theirs ? <Compare state={state} theirs={state.conflict.theirs} workspace={workspace} /> : null}
      {row.status.kind === "activating" ? (
        <Banner
          tone="warn"
          title="This number is still activating."
          action={
            <Button onClick={number.readAgain} busy={number.isReading && "Checking"}>
              Check now
            </Button>
          }
        >
          Vapi needs a few minutes for a new number, and calls do not work until then. This page looks again by itself
          for a while.
        </Banner>
      ) : null}
      {row.status.kind === "blocked" ? (
        <Banner tone="bad" title="Vapi has blocked this number.">
          Vapi does not say why. Its support can tell; nothing on this page lifts it.
        </Banner>
      ) : null}
    </div>
  );
}
