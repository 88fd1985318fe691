import { assistantId, credentialId, refusedCredentials, refusedNameAndRouting, refusedNumbers } from "../examples";

const unchecked = { numberE164CheckEnabled: false };

export const examples = {
  valid: [
    {
      values: { number: "+49 30 901820", credentialId, assistantId },
      body: {
        provider: "byo-phone-number",
        number: "+4930901820",
        numberE164CheckEnabled: true,
        credentialId,
        assistantId,
      },
    },
    {
      values: { ...unchecked, number: " abc1234 ", credentialId, name: "Reception" },
      body: { provider: "byo-phone-number", ...unchecked, number: "abc1234", credentialId, name: "Reception" },
    },
    {
      values: { ...unchecked, number: "+001234567890", credentialId },
      body: { provider: "byo-phone-number", ...unchecked, number: "+001234567890", credentialId },
    },
  ],
  refused: {
    number: [
      ...refusedNumbers,
      { ...unchecked, number: "" },
      { ...unchecked, number: "12" },
      { ...unchecked, number: "1".repeat(41) },
      { ...unchecked, number: "12 34" },
      { ...unchecked, number: "12+34" },
    ],
    credentialId: refusedCredentials,
    ...refusedNameAndRouting,
  },
};
