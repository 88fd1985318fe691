import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { aNumber as aListedNumber } from "@/lib/domain/testing";

/** A number as its page has it; what matters to the test is named there. */
export function aNumber(facts: Partial<PhoneNumberDetail> = {}): PhoneNumberDetail {
  return {
    ...aListedNumber({ id: "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42", name: "Claims" }),
    fallbackDestination: null,
    hooks: [],
    server: null,
    authentication: null,
    twilioApiKeySet: false,
    fingerprint: "as stored",
    ...facts,
  };
}

/** Sends a write without a journal around it. */
export const directly = <T>(_planned: unknown, send: () => Promise<T>): Promise<T> => send();
