import "server-only";
import { AppError, isAppError } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import { changesSomething, updateBody } from "@/lib/vapi/bodies";
import type { UpdateBody, VapiClient } from "@/lib/vapi/types";
import { hasMoved } from "./changes";
import type { NumberUpdate } from "./schema";

/** Reads the number afresh, changes only what differs, and answers with what the upstream then really has. */
export async function updateNumber(vapi: VapiClient, { id, seen, changes }: NumberUpdate): Promise<PhoneNumber> {
  const fresh = await vapi.phoneNumbers.get(id);
  if (hasMoved(fresh, seen)) throw changedElsewhere();
  const body = updateBody(fresh, changes);
  if (!changesSomething(body)) return fresh;
  const answer = await vapi.phoneNumbers.update(id, body).catch((error: unknown) => settle({ vapi, id, body, error }));
  return isApplied(answer, body) ? answer : confirm({ vapi, id, body });
}

type Sent = { vapi: VapiClient; id: string; body: UpdateBody };

/** The answer got lost: nothing is said before the number was read again. */
async function settle({ vapi, id, body, error }: Sent & { error: unknown }): Promise<PhoneNumber> {
  if (!isAppError(error, "outcome-unknown")) throw error;
  const now = await vapi.phoneNumbers.get(id).catch((cause: unknown) => {
    throw stillUnknown(cause);
  });
  if (isApplied(now, body)) return now;
  throw new AppError(
    {
      code: "upstream-timeout",
      message: "The change was not saved.",
      next: "Vapi did not answer in time, and the number still is as it was. What you changed stays here: save again.",
      details: error.failure.details,
    },
    { cause: error },
  );
}

/** Acceptance is not application: the upstream answers 200 to some fields and leaves them as they were. */
async function confirm({ vapi, id, body }: Sent): Promise<PhoneNumber> {
  const now = await vapi.phoneNumbers.get(id);
  const ignored = ignoredFields(now, body);
  if (ignored.length === 0) return now;
  throw new AppError({
    code: "upstream-refused",
    message: "Vapi accepted the change but did not make it.",
    next: "The fields below are still as they were. Check the number at Vapi before trying again.",
    fields: Object.fromEntries(ignored.map((field) => [field, "Vapi left this as it was."])),
  });
}

function isApplied(phone: PhoneNumber, body: UpdateBody): boolean {
  return ignoredFields(phone, body).length === 0;
}

function ignoredFields(phone: PhoneNumber, body: UpdateBody): string[] {
  const known = phone as Record<string, unknown>;
  return Object.keys(body).filter((field) => field in known && known[field] !== body[field]);
}

function changedElsewhere(): AppError {
  return new AppError({
    code: "changed-elsewhere",
    message: "This number was changed meanwhile.",
    next: "Nothing was saved. Compare both versions and choose what to keep.",
  });
}

function stillUnknown(cause: unknown): AppError {
  return new AppError(
    {
      code: "outcome-unknown",
      message: "It is not known whether the change was saved.",
      next: "Vapi did not answer, and the number could not be read again. What you changed stays here: save again in a moment, which looks first.",
    },
    { cause },
  );
}
