import type { Failure } from "@/lib/domain/errors";

/** A refusal of the list route, with the sentence for people in it. */
export class ListError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "ListError";
    this.failure = failure;
  }
}

export const unreachable: Failure = {
  code: "upstream-down",
  message: "Switchboard is not answering.",
  next: "Check the connection. The list comes back by itself.",
};
