"use client";

import type { Workspace } from "@/lib/domain/workspace";
import type { ChangeKind, RunChange } from "@/lib/runs/change";
import type { PlanView } from "@/lib/runs/plan-view";
import { AssignChoice } from "./assign-choice";
import { FallbackChoice } from "./fallback-choice";
import { NameChoice } from "./name-choice";
import { ReleaseChoice } from "./release-choice";
import { ServerChoice } from "./server-choice";
import { SmsChoice } from "./sms-choice";

export type ChoiceProps = {
  workspace: Pick<Workspace, "slug" | "name">;
  plan: PlanView | undefined;
  /** Undefined while it is not complete. */
  onChange: (change: RunChange | undefined) => void;
  /** On the element around what gets the focus first. */
  first: (box: HTMLElement | null) => void;
};

export type TypedProps = { typed: string; onType: (typed: string) => void; onConfirm: () => void };

type ChangeChoiceProps = ChoiceProps & TypedProps & { verb: ChangeKind };

/** What is to be done: its fields stay above the plan. */
export function ChangeChoice({ verb, typed, onType, onConfirm, ...choice }: ChangeChoiceProps) {
  return (
    <div className="px-5 pt-1 pb-4">
      {verb === "assign" ? <AssignChoice {...choice} /> : null}
      {verb === "sms" ? <SmsChoice {...choice} /> : null}
      {verb === "fallback" ? <FallbackChoice {...choice} /> : null}
      {verb === "server" ? <ServerChoice {...choice} /> : null}
      {verb === "name" ? <NameChoice {...choice} /> : null}
      {verb === "release" ? <ReleaseChoice {...choice} typed={typed} onType={onType} onConfirm={onConfirm} /> : null}
    </div>
  );
}
