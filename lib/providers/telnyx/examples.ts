import { assistantId, credentialId, refusedCredentials, refusedNameAndRouting, refusedNumbers } from "../examples";

export const examples = {
  valid: [
    {
      values: { number: "+44 20 7946 0958", credentialId, name: "🦊".repeat(40), assistantId },
      body: { provider: "telnyx", number: "+442079460958", credentialId, name: "🦊".repeat(40), assistantId },
    },
    {
      values: { number: "0044 20 7946 0958", credentialId },
      body: { provider: "telnyx", number: "+442079460958", credentialId },
    },
  ],
  refused: { number: refusedNumbers, credentialId: refusedCredentials, ...refusedNameAndRouting },
};
