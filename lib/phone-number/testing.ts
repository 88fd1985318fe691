import type { PhoneNumber } from "@/lib/domain/phone-number";

/** A number for tests; what matters to the test is named there. */
export function aNumber(facts: Partial<PhoneNumber> = {}): PhoneNumber {
  return {
    id: "7c1e08d4-2c1a-4f0e-9b7e-3f2a91c06b42",
    provider: "twilio",
    number: "+13325550164",
    sipUri: null,
    name: "Claims",
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
    createdAt: "2026-01-02T03:04:05.000Z",
    updatedAt: "2026-01-02T03:04:05.000Z",
    ...facts,
  };
}
