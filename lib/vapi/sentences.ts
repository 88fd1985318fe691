import type { Failure } from "@/lib/domain/errors";
import type { Intent, Operation } from "./operation";
import { clip } from "./words";

export const unchanged: Record<Intent, string> = {
  read: "Nothing was changed.",
  create: "Nothing was created.",
  call: "No call was started.",
  text: "No message was sent.",
  change: "Nothing was changed.",
  release: "Nothing was released.",
};

export function later(intent: Intent): string {
  return `Try again in a moment. ${unchanged[intent]}`;
}

const longestReason = 200;

export function because(shown: readonly string[], intent: Intent): string {
  const reason = shown[0] ? `It says: ${clip(shown[0], longestReason).replace(/\.?$/, ".")} ` : "";
  return `${reason}${unchanged[intent]}`;
}

/** A POST in particular may have bought a number: nobody may send it again before having looked. */
export function lostAnswer({ intent, noun }: Operation, details?: string): Failure {
  const look = {
    read: "Load it again.",
    create: `Vapi's answer got lost. Look for the ${noun} before trying again.`,
    call: "Vapi's answer got lost. Look under Calls before starting another one.",
    text: "Vapi's answer got lost. Look into the conversation before sending it again.",
    change: `Vapi's answer got lost. Load the ${noun} again before going on.`,
    release: `Vapi's answer got lost. Look for the ${noun} before trying again.`,
  };
  return {
    code: "outcome-unknown",
    message: uncertain[intent](noun),
    next: look[intent],
    ...(details !== undefined && { details }),
  };
}

const uncertain: Record<Intent, (noun: string) => string> = {
  read: (noun) => `It is not certain what became of the ${noun}.`,
  create: (noun) => `It is not certain whether Vapi created the ${noun}.`,
  call: () => "It is not certain whether Vapi started the call.",
  text: () => "It is not certain whether Vapi sent the message.",
  change: (noun) => `It is not certain whether Vapi stored the change of the ${noun}.`,
  release: (noun) => `It is not certain whether Vapi released the ${noun}.`,
};
