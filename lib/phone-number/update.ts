import "server-only";
import { AppError, isAppError } from "@/lib/domain/errors";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { notApplied } from "@/lib/vapi/applied";
import { changesSomething, updateBody } from "@/lib/vapi/bodies";
import type { UpdateBody, VapiClient } from "@/lib/vapi/types";
import { hasMoved } from "./form";
import type { NumberUpdate } from "./schema";

/** A write that is about to be sent: the number as it is, and what will be sent. */
export type PlannedWrite = { fresh: PhoneNumberDetail; body: UpdateBody };

/** Stands around the sending, where the journal is kept. */
export type Around = (planned: PlannedWrite, send: () => Promise<PhoneNumberDetail>) => Promise<PhoneNumberDetail>;

/** Reads the number afresh, changes only what differs, and answers with what the upstream then really has. */
export async function updateNumber(
  vapi: VapiClient,
  { id, seen, changes }: NumberUpdate,
  around: Around,
): Promise<PhoneNumberDetail> {
  const fresh = await vapi.phoneNumbers.get(id);
  if (hasMoved(fresh, seen)) throw changedElsewhere();
  return writeNumber(vapi, { fresh, body: updateBody(fresh, changes) }, around);
}

/** Acceptance is not application: the upstream answers 200 to some fields and leaves them as they were. */
export async function writeNumber(vapi: VapiClient, planned: PlannedWrite, around: Around): Promise<PhoneNumberDetail> {
  const { fresh, body } = planned;
  if (!changesSomething(body)) return fresh;
  const after = await around(planned, () => send({ vapi, id: fresh.id, body }));
  const ignored = notApplied(after, body);
  if (ignored.length === 0) return after;
  throw new AppError({
    code: "upstream-refused",
    message: "Vapi accepted the change but did not make it.",
    next: "The fields below are still as they were. Check the number at Vapi before trying again.",
    fields: Object.fromEntries(ignored.map((field) => [field, "Vapi left this as it was."])),
  });
}

type Sent = { vapi: VapiClient; id: string; body: UpdateBody };

/** An answer that lacks something of what was sent is looked up before it is believed. */
async function send(sent: Sent): Promise<PhoneNumberDetail> {
  const { vapi, id, body } = sent;
  const answer = await vapi.phoneNumbers.update(id, body).catch((error: unknown) => settle({ ...sent, error }));
  return isApplied(answer, body) ? answer : vapi.phoneNumbers.get(id).catch(() => answer);
}

/** The answer got lost: nothing is said before the number was read again. */
async function settle({ vapi, id, body, error }: Sent & { error: unknown }): Promise<PhoneNumberDetail> {
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

function isApplied(phone: PhoneNumberDetail, body: UpdateBody): boolean {
  return notApplied(phone, body).length === 0;
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
