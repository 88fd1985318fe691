import "server-only";
import { isAppError } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiClient } from "@/lib/vapi/types";
import type { Clock } from "@/lib/domain/clock";
import { isAnonymous, isSameNumber, searchTermOf } from "./identity";
import type { Attempt } from "./store";

/** `listed` false: the upstream did not tell its numbers, so nothing is known. */
export type Sighting = { phone: PhoneNumber | undefined; listed: boolean };

/** Pauses before each look: a lost request may be worked on for seconds, and a listing may lag behind. */
export const patientLooks: readonly number[] = [0, 1000, 2000, 4000];
export const quickLooks: readonly number[] = [0, 1000];

const budgetMs = 8000;
const leastMs = 1000;
/** How far our clock may be ahead of the upstream's. */
const skewMs = 5000;

type LookUp = {
  vapi: VapiClient;
  attempt: Attempt;
  /** Numbers which earlier attempts brought in. */
  adopted: ReadonlySet<string>;
  clock: Clock;
  looks: readonly number[];
};

/** Looks for the number that an attempt may have made, in fresh listings, a few times within seconds. */
export async function lookUp({ vapi, attempt, adopted, clock, looks }: LookUp): Promise<Sighting> {
  const until = clock.now() + budgetMs;
  const sighting: Sighting = { phone: undefined, listed: false };
  for (const pause of looks) {
    if (pause > 0) await clock.wait(pause);
    if (clock.now() >= until) break;
    const rows = await listed(vapi, attempt, Math.max(leastMs, until - clock.now()));
    sighting.listed = rows !== undefined;
    sighting.phone = rows?.find((row) => isFruitOf(attempt, row, adopted));
    if (sighting.phone) break;
  }
  return sighting;
}

/** Whether a number was there before the attempt was sent, so that the attempt cannot have made it. */
export function isOlderThan({ sentAt }: Attempt, { createdAt }: PhoneNumber): boolean {
  return createdAt !== null && Date.parse(createdAt) < sentAt.getTime() - skewMs;
}

async function listed(vapi: VapiClient, attempt: Attempt, deadlineMs: number): Promise<PhoneNumber[] | undefined> {
  const search = searchTermOf(attempt.naturalKey);
  const createdAtGe = new Date(attempt.sentAt.getTime() - skewMs).toISOString();
  try {
    const page = search
      ? await vapi.phoneNumbers.list({ search, limit: 100 }, { deadlineMs })
      : await vapi.phoneNumbers.listAll({ createdAtGe }, { deadlineMs });
    return page.rows;
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}

function isFruitOf(attempt: Attempt, phone: PhoneNumber, adopted: ReadonlySet<string>): boolean {
  if (!isAnonymous(attempt.naturalKey)) return isSameNumber(attempt.naturalKey, phone);
  const isFree = phone.provider === attempt.provider && phone.sipUri === null;
  const sameName = (phone.name ?? "") === (attempt.sentName ?? "");
  return isFree && sameName && phone.createdAt !== null && !isOlderThan(attempt, phone) && !adopted.has(phone.id);
}
