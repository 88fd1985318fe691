import { AppError } from "@/lib/domain/errors";
import { presentNumber } from "@/lib/domain/phone-format";

export function refusedText({ reason, next }: { reason: string; next: string }): AppError {
  return new AppError({
    code: "upstream-refused",
    message: reason,
    next: `${next} No message was sent.`,
  });
}

export function noCustomer(): AppError {
  return refusedText({
    reason: "This conversation has no number to answer to.",
    next: "It may have come from a web page. Begin a new message to the customer's number.",
  });
}

export function stillUnknown({ to, listed, cause }: { to: string; listed: boolean; cause: AppError }): AppError {
  const look = listed
    ? "no such message is in the conversation so far. Look again in a minute before sending it once more."
    : "the conversation could not be read. Look into it before sending it once more.";
  return new AppError(
    {
      code: "outcome-unknown",
      message: `It is not known whether the message to ${presentNumber(to).display} was sent.`,
      next: `Vapi's answer got lost, and ${look}`,
      details: cause.failure.details,
    },
    { cause },
  );
}
