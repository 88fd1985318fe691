import { defineProvider } from "../define";
import { credential, nameAndRouting, phone } from "../fields";

export const telnyx = defineProvider("telnyx", {
  provider: "telnyx",
  providerLabel: "Telnyx",
  label: "Telnyx",
  group: "Bring your own",
  oneLiner: "Voice",
  title: "Import from Telnyx",
  intro: "The number stays in your Telnyx account. Vapi sets it up to receive and place calls.",
  verb: "Import number",
  mark: "Te",
  lock: "A new credential goes to Vapi and is not stored here.",
  fields: {
    number: phone("Phone number"),
    credentialId: credential("telnyx", "Telnyx"),
    ...nameAndRouting,
  },
  steps: () => [
    {
      title: "Vapi uses the credential",
      text: "to find the number at Telnyx. One that is not in that account is refused.",
    },
    { title: "Inbound calls move to Vapi", text: "so calls to this number reach who you choose here." },
    {
      title: "Calls out may need one more step:",
      text: "they stay silent until the number has an outbound voice profile at Telnyx.",
    },
  ],
  whereToFind: ["The API key stands in the Telnyx portal under API Keys."],
});
