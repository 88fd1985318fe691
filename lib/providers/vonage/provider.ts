import { defineProvider } from "../define";
import { credential, nameAndRouting, phone } from "../fields";

export const vonage = defineProvider("vonage", {
  provider: "vonage",
  providerLabel: "Vonage",
  label: "Vonage",
  group: "Bring your own",
  oneLiner: "Voice",
  title: "Import from Vonage",
  intro: "The number stays in your Vonage account. Vapi sets it up to receive and place calls.",
  verb: "Import number",
  mark: "Vo",
  lock: "A new credential goes to Vapi and is not stored here.",
  fields: {
    number: phone("Phone number"),
    credentialId: credential("vonage", "Vonage"),
    ...nameAndRouting,
  },
  steps: () => [
    {
      title: "Vapi uses the credential",
      text: "to sign in to Vonage. It keeps the API secret and never shows it again.",
    },
    { title: "Inbound calls move to Vapi", text: "so calls to this number reach who you choose here." },
    { title: "Calls go out through Vonage", text: "with the same credential, transfers and hang-ups too." },
  ],
  whereToFind: ["API key and API secret stand in the Vonage dashboard under API settings."],
});
