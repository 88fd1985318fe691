"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useAction } from "@/components/forms/use-action";
import { count } from "@/components/phone-numbers/list/words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import { paths } from "@/lib/paths";
import { rollBackRun } from "@/lib/runs/actions";
import type { RunDetail } from "@/lib/runs/detail";
import { announceRun } from "./announce-run";
import type { WorkspaceFacts } from "./run-buttons";
import { runsKey } from "./runs-key";
import { lostWords } from "./rollback-words";

type RollbackDialogProps = { workspace: WorkspaceFacts; run: RunDetail; onClose: () => void };

/** Says what is put back and what cannot be, then starts a run of its own and goes there. */
export function RollbackDialog({ workspace, run, onClose }: RollbackDialogProps) {
  const router = useRouter();
  const client = useQueryClient();
  const rolling = useAction(rollBackRun, {
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: runsKey(workspace.slug) });
      announceRun();
      router.push(paths.run(workspace.slug, id));
    },
  });
  const close = () => {
    if (!rolling.pending) onClose();
  };
  const putBack = count(run.rollback?.putBack ?? 0, "number");
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title="Roll back this run?"
      footerStart={<EnvironmentBadge environment={workspace.environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            Cancel
          </Button>
          <Button
            kind="danger"
            busy={rolling.pending && "Starting"}
            onClick={() => rolling.run(workspace.slug, { run: run.id })}
          >
            Roll back {putBack}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>
          {run.title}: {putBack} in {workspace.name} get back what they had before. It is a run of its own, which can be
          paused and left like this one.
        </p>
        <ul className="grid list-disc gap-1 pl-5">
          <li>A number that was changed again since is left alone.</li>
          {lostWords(run.rollback).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {rolling.failure ? <FailureBanner failure={rolling.failure} /> : null}
      </div>
    </Dialog>
  );
}
