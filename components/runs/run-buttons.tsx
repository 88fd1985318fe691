"use client";

import { Pause, Play, Undo2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Workspace } from "@/lib/domain/workspace";
import type { RunDetail } from "@/lib/runs/detail";
import type { RunSteering } from "./use-steering";
import { isOver } from "./words";

const loadCancel = () => import("./cancel-dialog");
const CancelDialog = dynamic(() => loadCancel().then((module) => module.CancelDialog));
const loadRollBack = () => import("./rollback-dialog");
const RollbackDialog = dynamic(() => loadRollBack().then((module) => module.RollbackDialog));

export type WorkspaceFacts = Pick<Workspace, "slug" | "name" | "environment">;

type RunButtonsProps = { workspace: WorkspaceFacts; run: RunDetail; steering: RunSteering };

/** Pause, resume and cancel while it goes on; afterwards the way back, where there is one. */
export function RunButtons({ workspace, run, steering }: RunButtonsProps) {
  const [asking, setAsking] = useState<"cancel" | "roll back">();
  const close = () => setAsking(undefined);
  const { readOnly } = steering;
  return (
    <>
      {run.state === "running" ? (
        <Button
          icon={<Pause size={14} aria-hidden="true" />}
          busy={steering.pausing && "Pausing"}
          unavailable={readOnly}
          onClick={steering.pause}
          className="max-md:flex-1"
        >
          Pause
        </Button>
      ) : null}
      {run.state === "paused" ? (
        <Button
          kind="primary"
          icon={<Play size={14} aria-hidden="true" />}
          busy={steering.resuming && "Resuming"}
          unavailable={readOnly}
          onClick={steering.resume}
          className="max-md:flex-1"
        >
          Resume
        </Button>
      ) : null}
      {run.state === "running" || run.state === "paused" ? (
        <Button
          busy={steering.cancelling && "Cancelling"}
          unavailable={readOnly}
          onPointerEnter={() => void loadCancel()}
          onClick={() => setAsking("cancel")}
        >
          Cancel
        </Button>
      ) : null}
      {run.kind === "change" && isOver(run) ? (
        <Button
          icon={<Undo2 size={14} aria-hidden="true" />}
          unavailable={readOnly ?? whyNotBack(run)}
          onPointerEnter={() => void loadRollBack()}
          onClick={() => setAsking("roll back")}
          className="max-md:flex-1"
        >
          Roll back
        </Button>
      ) : null}
      {asking === "cancel" ? (
        <CancelDialog workspace={workspace} run={run} onCancel={steering.cancel} onClose={close} />
      ) : null}
      {asking === "roll back" ? <RollbackDialog workspace={workspace} run={run} onClose={close} /> : null}
    </>
  );
}

function whyNotBack({ rollback, rolledBackBy }: RunDetail): string | undefined {
  if (rolledBackBy) return "This run is rolled back already.";
  if (rollback && rollback.putBack > 0) return undefined;
  if (rollback && rollback.released > 0) return "Released numbers cannot be taken back.";
  return "This run left nothing that can be put back.";
}
