import type { ChangeKind } from "@/lib/runs/change";
import type { PlanView } from "@/lib/runs/plan-view";
import { count } from "../../list/words";

/** Of the dialog, before anything is chosen. */
export const firstTitles: Record<ChangeKind, string> = {
  assign: "Change who answers",
  sms: "Turn SMS on or off",
  fallback: "Change the fallback",
  server: "Change the server",
  name: "Rename",
  release: "Release",
};

/** Heads of the two sides. */
export const sideHeads: Record<ChangeKind, string> = {
  assign: "Routes to now",
  sms: "SMS now",
  fallback: "Fallback now",
  server: "Server now",
  name: "Name now",
  release: "Routes to now",
};

type Facts = {
  plan: PlanView | undefined;
  isPlanning: boolean;
  isComplete: boolean;
  isNamed: boolean;
  workspace: string;
};

/** Why Apply cannot be pressed yet. */
export function applyReason({ plan, isPlanning, isComplete, isNamed, workspace }: Facts): string | undefined {
  if (isPlanning) return "The plan is being made.";
  if (!plan) return "Choose first what to change.";
  if (!isComplete) return "Something above is not filled in yet.";
  if (plan.changing.length === 0) return "None of these numbers would change.";
  return isNamed ? undefined : `Type ${workspace} first.`;
}

export function footWords(plan: PlanView): string {
  if (plan.changing.length === 0) return "Nothing would be changed.";
  return `About ${durationWords(plan.seconds)}, in the background. ${rollbackWords(plan)}`;
}

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** What a rollback brings back, said before. */
export function rollbackWords({ kind, changing, undoable }: PlanView): string {
  if (kind === "release") return "Released numbers cannot be taken back.";
  const lost = changing.length - undoable;
  if (lost === 0) return "The run can be rolled back.";
  if (undoable === 0) return `It cannot be rolled back: ${kind === "assign" ? noWorkflows : noSecrets}.`;
  return `The run can be rolled back, but for ${count(lost, "number")}.`;
}

const noWorkflows = "Vapi takes no workflow back";
const noSecrets = "Switchboard keeps no header values";

/** Read out when the plan is there. */
export function planSpoken({ changing, skipping }: PlanView): string {
  return `${count(changing.length, "number")} will change, ${skipping.length.toLocaleString("en")} skipped`;
}
