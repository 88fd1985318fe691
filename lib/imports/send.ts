import "server-only";
import { AppError, type Failure, type FailureCode, isAppError } from "@/lib/domain/errors";
import { labelOf, type PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiContext } from "@/lib/gate/context";
import { log } from "@/lib/log";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import type { CreateRequest, FormValues, ProviderDefinition } from "@/lib/providers/define";
import type { Clock } from "@/lib/domain/clock";
import { isAnonymous } from "./identity";
import { isOlderThan, lookUp, patientLooks, type Sighting } from "./look-up";
import { duplicateOf, findExisting, refusalOf } from "./refusal";
import type { Imported } from "./schema";
import { duplicate, outcomeUnknown } from "./sentences";
import { noteSending, settleDone, settleFailed, settleUnknown } from "./settle";
import { adoptedIds, type Attempt, findDoneSince } from "./store";

export type Importing = Pick<VapiContext, "user" | "workspace" | "vapi"> & {
  clock: Clock;
  /** After this long a lost request can no longer arrive, and what is still `sending` was cut off. */
  settleMs: number;
};

export type Sending = Importing & { definition: ProviderDefinition; values: FormValues; body: CreateRequest };

/** Sends the request once. A lost answer is looked up before anything is said. */
export async function send(job: Sending, attempt: Attempt): Promise<Imported> {
  const justMade = await findJustMade(job, attempt);
  if (justMade) return refuse(attempt, duplicateOf(job, { id: justMade.id, existing: justMade }));
  await noteSending(job, attempt);
  try {
    return await adopt(job, attempt, await job.vapi.phoneNumbers.create(job.body));
  } catch (error) {
    if (isAppError(error) && !isUnclear(error)) return refuse(attempt, await refusalOf(job, error));
    if (!isAppError(error)) log.error({ err: error }, "an import ended in a surprise");
    const sighting = await look(job, attempt, patientLooks);
    if (sighting.phone) return adoptSighted(job, attempt, sighting.phone);
    await settleUnknown(attempt);
    throw stillUnknown(job, attempt, sighting);
  }
}

export async function look(job: Importing, attempt: Attempt, looks: readonly number[]): Promise<Sighting> {
  const adopted = await adoptedIds(job.workspace.id);
  return lookUp({ vapi: job.vapi, clock: job.clock, attempt, adopted, looks });
}

/** What was found after a lost answer: the fruit of the attempt, or what was there before. */
export async function adoptSighted(job: Importing, attempt: Attempt, phone: PhoneNumber): Promise<Imported> {
  if (!isOlderThan(attempt, phone)) return adopt(job, attempt, phone);
  const existing = { label: labelOf(phone), createdAt: phone.createdAt };
  return refuse(attempt, duplicate({ workspace: job.workspace.name, id: phone.id, existing }));
}

export function stillUnknown(job: Importing, attempt: Attempt, { listed }: Sighting): AppError {
  const waitMs = attempt.sentAt.getTime() + job.settleMs - job.clock.now();
  return new AppError(outcomeUnknown({ listed, waitMs }));
}

async function adopt(job: Importing, attempt: Attempt, phone: PhoneNumber): Promise<Imported> {
  numberIndex(job).upsert(phone);
  return settleDone(attempt, phone);
}

async function refuse(attempt: Attempt, failure: Failure): Promise<never> {
  await settleFailed(attempt, failure);
  throw new AppError(failure);
}

/** A second tab may come a moment after the first one was done, and not every provider's duplicates are known to be refused. */
async function findJustMade(job: Sending, { naturalKey }: Attempt): Promise<PhoneNumber | undefined> {
  if (isAnonymous(naturalKey)) return undefined;
  const since = new Date(job.clock.now() - job.settleMs);
  const id = await findDoneSince(job.workspace.id, { naturalKey, since });
  return id === undefined ? undefined : findExisting(job, id);
}

const unclear: readonly FailureCode[] = ["outcome-unknown", "upstream-timeout", "upstream-bad-answer", "cancelled"];

/** Anything but the upstream's own no leaves open whether the number was made. */
function isUnclear({ code }: AppError): boolean {
  return unclear.includes(code);
}
