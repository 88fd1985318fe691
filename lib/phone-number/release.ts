import "server-only";
import { AppError, isAppError } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { VapiClient } from "@/lib/vapi/types";
import { confirmationOf, isConfirmed } from "./confirmation";
import type { NumberRelease } from "./schema";

export type ReleaseOutcome = {
  /** Somebody else had released it before. */
  alreadyGone: boolean;
};

/** Stands around the sending, where the journal is kept. */
export type AroundRelease = (fresh: PhoneNumberDetail, send: () => Promise<void>) => Promise<void>;

export async function releaseNumber(
  vapi: VapiClient,
  { id, confirmation }: NumberRelease,
  around: AroundRelease,
): Promise<ReleaseOutcome> {
  const fresh = await findNumber(vapi, id);
  if (!fresh) return { alreadyGone: true };
  if (!isConfirmed(fresh, confirmation)) throw mismatch(fresh);
  await around(fresh, () => vapi.phoneNumbers.release(id).catch((error: unknown) => settle({ vapi, id, error })));
  return { alreadyGone: false };
}

async function findNumber(vapi: VapiClient, id: string): Promise<PhoneNumberDetail | undefined> {
  return vapi.phoneNumbers.get(id).catch((error: unknown) => {
    if (isAppError(error, "not-found")) return undefined;
    throw error;
  });
}

/** The answer got lost: nothing is said before the number was looked up again. */
async function settle({ vapi, id, error }: { vapi: VapiClient; id: string; error: unknown }): Promise<void> {
  if (!isAppError(error, "outcome-unknown")) throw error;
  const still = await findNumber(vapi, id).catch((cause: unknown) => {
    throw new AppError(
      {
        code: "outcome-unknown",
        message: "It is not known whether the number was released.",
        next: "Vapi did not answer, and the number could not be looked up. Release it again in a moment: a number that is gone already counts as released.",
      },
      { cause },
    );
  });
  if (!still) return;
  throw new AppError(
    {
      code: "upstream-timeout",
      message: "The number was not released.",
      next: "Vapi did not answer in time, and the number is still there. Release it again.",
      details: error.failure.details,
    },
    { cause: error },
  );
}

function mismatch(phone: PhoneNumber): AppError {
  const expected = confirmationOf(phone);
  return new AppError({
    code: "invalid-input",
    message: "What you typed does not match.",
    next: `Type ${expected} to release it. Nothing was changed.`,
    fields: { confirmation: `Type ${expected}.` },
  });
}
