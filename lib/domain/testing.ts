import type { PhoneNumber } from "./phone-number";

/** A number like any other, for tests; say only what matters. */
export function aNumber(fields: Partial<PhoneNumber> = {}): PhoneNumber {
  return {
    id: "7c1e08d4-0000-4000-8000-000000006b42",
    provider: "twilio",
    number: "+14155550123",
    sipUri: null,
    name: "Aldergate Dental · front desk",
    status: "active",
    assistantId: null,
    squadId: null,
    workflowId: null,
    serverUrl: null,
    smsEnabled: true,
    fallback: null,
    hooksCount: 0,
    credentialId: null,
    twilioAccountSid: null,
    numberE164CheckEnabled: null,
    areaCode: null,
    sipUsername: null,
    secretsSet: [],
    createdAt: "2026-08-19T09:00:00.000Z",
    updatedAt: "2026-08-19T09:00:00.000Z",
    ...fields,
  };
}
