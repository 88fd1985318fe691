"use client";

import { Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import type { Workspace } from "@/lib/domain/workspace";
import type { ChangeKind } from "@/lib/runs/change";
import type { PlanView } from "@/lib/runs/plan-view";
import type { RunSelection } from "@/lib/runs/selection";
import { isWorkspaceTyped } from "@/lib/runs/typed-workspace";
import { count as counted } from "../list/words";
import { ChangeChoice } from "./change/change-choice";
import { PlanNotes } from "./change/plan-notes";
import { PlanSections } from "./change/plan-sections";
import { applyReason, footWords, firstTitles } from "./change/plan-words";
import { useChange } from "./change/use-change";

type ChangeDialogProps = {
  verb: ChangeKind;
  selection: RunSelection;
  /** How many are chosen, as far as the page knows. */
  count: number;
  workspace: Pick<Workspace, "slug" | "name" | "environment">;
  onClose: () => void;
  /** Told the id of the run. */
  onStarted: (run: string, /** How many numbers it changes. */ count: number) => void;
};

/** Asks what is to be done, shows number by number what that means, and starts it. */
export function ChangeDialog({ verb, selection, count, workspace, onClose, onStarted }: ChangeDialogProps) {
  const change = useChange({ workspace: workspace.slug, selection, onStarted });
  const [typed, setTyped] = useState("");
  const focus = useRef<HTMLElement>(null);
  const { plan, isPlanning, isComplete, starting } = change;
  const isCurrent = isComplete && !isPlanning;
  const isNamed = verb !== "release" || isWorkspaceTyped(workspace, typed);
  const reason = applyReason({ plan, isPlanning, isComplete, isNamed, workspace: workspace.name });
  const chosen = plan ? plan.changing.length + plan.skipping.length : count;
  const first = (box: HTMLElement | null) => {
    focus.current = box?.querySelector<HTMLElement>("[role=combobox], input, textarea") ?? null;
  };
  const apply = () => (reason ? undefined : change.start({ typed }));
  const close = () => (starting ? undefined : onClose());

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      size="lg"
      flush
      initialFocus={focus}
      title={<span className="digits">{(isCurrent && plan?.heading) || firstTitles[verb]}</span>}
      subtitle={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-text-2">
          <span className="digits">
            {counted(chosen, "number")} chosen in {workspace.name}
          </span>
          <EnvironmentBadge environment={workspace.environment} />
        </span>
      }
      footerStart={plan && isCurrent ? <FootNote plan={plan} /> : undefined}
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            Cancel
          </Button>
          <Button
            kind={verb === "release" ? "danger" : "primary"}
            busy={starting && "Starting"}
            unavailable={reason}
            onClick={apply}
          >
            <span className="digits">Apply to {counted(plan?.changing.length ?? count, "number")}</span>
          </Button>
        </>
      }
    >
      <ChangeChoice
        verb={verb}
        workspace={workspace}
        plan={plan}
        typed={typed}
        onType={setTyped}
        onChange={change.choose}
        onConfirm={apply}
        first={first}
      />
      <PlanNotes change={change} workspace={workspace.slug} onAgain={() => change.start({ typed, again: true })} />
      <PlanSections verb={verb} plan={plan} isPlanning={isPlanning} isCurrent={isCurrent} />
    </Dialog>
  );
}

/** How long it takes, and whether there is a way back. */
function FootNote({ plan }: { plan: PlanView }) {
  return (
    <p className="digits flex items-start gap-2 text-text-2">
      {plan.undoable > 0 ? <Undo2 size={14} aria-hidden="true" className="mt-[3px] shrink-0" /> : null}
      {footWords(plan)}
    </p>
  );
}
