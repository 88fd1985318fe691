import type { Failure } from "@/lib/domain/errors";

type Unclear = { listed: boolean; waitMs: number };

/** The answer was lost, and a look did not clear it up. */
export function outcomeUnknown({ listed, waitMs }: Unclear): Failure {
  return {
    code: "outcome-unknown",
    message: "Vapi’s answer was lost, so it is not known whether the number was added.",
    next: listed
      ? "It is not in Vapi’s list so far, but may still arrive. Nothing is sent a second time: look again in a moment."
      : "Vapi’s list could not be read either. Nothing is sent a second time: look again in a moment.",
    retryAfterSeconds: Math.max(0, Math.ceil(waitMs / 1000)),
  };
}

/** Looked for again after everything must have settled. */
export const neverArrived: Failure = {
  code: "upstream-down",
  message: "The number was not added.",
  next: "Vapi’s answer was lost, and a minute later the number is not in its list. Submit the form again.",
};

export const inProgress: Failure = {
  code: "in-progress",
  message: "This number is being added at this moment.",
  next: "From another tab, or by somebody else. Nothing was sent from here: look at the list in a moment.",
};

export const noSuchForm: Failure = {
  code: "not-found",
  message: "There is no such way to add a number.",
  next: "Choose one from the list. Nothing was sent.",
};

export const sentBefore: Failure = {
  code: "invalid-input",
  message: "This form was sent before with another number.",
  next: "Nothing was sent now. Submit it again to add this one as well.",
};

type Existing = { label: string; createdAt?: string | null };

/** `existing` is undefined where only its id is known. */
export function duplicate(known: {
  workspace: string;
  id: string;
  existing: Existing | undefined;
  field?: string;
  details?: string;
}): Failure {
  const { workspace, id, existing, field = "number", details } = known;
  const since = existing?.createdAt ? ` since ${dateOf(existing.createdAt)}` : "";
  const called = existing ? `It has been there${since} as ${existing.label}. ` : "";
  return {
    code: "duplicate",
    message: `This number is already in ${workspace}.`,
    next: `${called}Nothing was changed.`,
    existingId: id,
    fields: { [field]: "Already in this workspace. Open it, or type another number." },
    ...(details !== undefined && { details }),
  };
}

/** Somebody else's attempt at the same number stayed without an answer and was given up for a later one. */
export const takenOver: Failure = {
  code: "upstream-down",
  message: "The number was not added by this attempt.",
  next: "Vapi’s answer was lost, and a later attempt at the same number took over. Look at the list.",
};

function dateOf(iso: string): string {
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", format).format(new Date(iso));
}
