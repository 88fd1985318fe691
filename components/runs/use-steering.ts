"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useAction } from "@/components/forms/use-action";
import { cancelRun, giveUpRows, lookAgain, pauseRun, resumeRun, retryRun } from "@/lib/runs/actions";
import type { CarrierAccess } from "@/lib/csv/access";
import { announceRun } from "./announce-run";
import { runsKey } from "./runs-key";

/** Everything one does to a run; afterwards it is looked at at once, by this page and by the bar at the top. */
export function useSteering({ workspace, run, readOnly }: { workspace: string; run: string; readOnly?: string }) {
  const client = useQueryClient();
  const look = () => {
    void client.invalidateQueries({ queryKey: runsKey(workspace) });
    announceRun();
  };
  /** Of the dialog that asked for it. */
  const asked = useRef<() => void>(undefined);
  const after = { onSuccess: look, onFailure: look };
  const afterAsking = {
    onSuccess: () => {
      asked.current?.();
      look();
    },
    onFailure: look,
  };
  const pausing = useAction(pauseRun, after);
  const resuming = useAction(resumeRun, after);
  const cancelling = useAction(cancelRun, after);
  const retrying = useAction(retryRun, afterAsking);
  const looking = useAction(lookAgain, afterAsking);
  const givingUp = useAction(giveUpRows, after);
  const all = [pausing, resuming, cancelling, retrying, looking, givingUp];

  return {
    readOnly,
    look,
    failure: all.find(({ failure }) => failure !== null)?.failure ?? null,
    pausing: pausing.pending,
    resuming: resuming.pending,
    cancelling: cancelling.pending,
    retrying: retrying.pending,
    looking: looking.pending,
    givingUp: givingUp.pending,
    pause: () => pausing.run(workspace, { run }),
    resume: () => resuming.run(workspace, { run }),
    cancel: () => cancelling.run(workspace, { run }),
    retry: (what: { access?: CarrierAccess; line?: number } = {}, then?: () => void) => {
      asked.current = then;
      retrying.run(workspace, { run, ...what });
    },
    lookAgain: (access: CarrierAccess = {}, then?: () => void) => {
      asked.current = then;
      looking.run(workspace, { run, access });
    },
    giveUp: () => givingUp.run(workspace, { run }),
  };
}

export type RunSteering = ReturnType<typeof useSteering>;
