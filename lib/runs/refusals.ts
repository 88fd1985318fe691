import type { Failure } from "@/lib/domain/failure";

export const noSuchRun: Failure = {
  code: "not-found",
  message: "There is no such run.",
  next: "It belongs to another workspace, or was removed with it. Nothing was changed.",
};

export const noSuchRow: Failure = {
  code: "not-found",
  message: "This row is no longer among the failed ones.",
  next: "Somebody may have sent it again already. Nothing was changed.",
};

export const givenUp: Failure = {
  code: "outcome-unknown",
  message: "It never became known whether this was done.",
  next: "Vapi’s list could not be read often enough. Look for the number at Vapi before adding it again.",
};

export const isCancelled: Failure = {
  code: "invalid-input",
  message: "This run was cancelled.",
  next: "Start a new one for what is left. Nothing was changed.",
};

export const headersAreGone: Failure = {
  code: "invalid-input",
  message: "The header values of this run were erased when it ended.",
  next: "Start the change again for the numbers that failed. Nothing was changed.",
};

export const isUnderWay: Failure = {
  code: "in-progress",
  message: "Some of these numbers are under way in another run.",
  next: "Wait for its end, then try again. Nothing is sent twice.",
};

export const cannotRollBack: Failure = {
  code: "invalid-input",
  message: "Only a run that changes numbers can be rolled back.",
  next: "Nothing was changed.",
};

export const isNotOver: Failure = {
  code: "in-progress",
  message: "This run is not over yet.",
  next: "Wait for its end, or cancel it first. Nothing was changed.",
};

export const nothingToRollBack: Failure = {
  code: "invalid-input",
  message: "This run left nothing that can be put back.",
  next: "Released numbers cannot be taken back, and what was not changed needs no rolling back.",
};
