import { z } from "zod";
import { countryName, understandNumber } from "@/lib/domain/phone-format";
import { defineProvider, type FormValues } from "../define";
import { code, nameAndRouting, phone, secret, toggle } from "../fields";

const accountSid = z
  .string()
  .trim()
  .min(1, "Enter the account SID.")
  .regex(/^AC[0-9a-f]{32}$/i, "An account SID is AC followed by 32 digits and letters a to f.");

export const twilio = defineProvider("twilio", {
  provider: "twilio",
  providerLabel: "Twilio",
  label: "Twilio",
  group: "Bring your own",
  oneLiner: "Voice and SMS",
  title: "Import from Twilio",
  intro: "The number stays in your Twilio account. Vapi takes over its voice webhook.",
  verb: "Import number",
  mark: "Tw",
  lock: "The access goes to Vapi once and is not stored here.",
  fields: {
    number: phone("Phone number"),
    twilioAccountSid: code("Account SID", accountSid, { half: true, placeholder: "AC…" }),
    twilioAuthToken: secret("Auth token", {
      half: true,
      alternative: { group: "access", variant: "token", switchLabel: "Use an API key instead" },
    }),
    twilioApiKey: secret("API key", {
      kind: "code",
      half: true,
      placeholder: "SK…",
      alternative: { group: "access", variant: "key", switchLabel: "Use the auth token instead" },
    }),
    twilioApiSecret: secret("API secret", {
      alternative: { group: "access", variant: "key", switchLabel: "Use the auth token instead" },
    }),
    smsEnabled: toggle("Enable SMS", {
      initial: true,
      consequence: "Vapi overwrites this number’s messaging webhook at Twilio.",
      unavailable: smsUnavailable,
    }),
    ...nameAndRouting,
  },
  steps: ({ values }) => [
    {
      title: "Vapi signs in to Twilio",
      text: "with the access you enter. A number that this account does not own is refused.",
    },
    { title: "The voice webhook moves to Vapi", text: "so calls to this number reach who you choose here." },
    smsIsOn(values)
      ? {
          title: "The messaging webhook moves too",
          text: "because SMS is on. Switch it off to leave texts as they are.",
        }
      : { title: "The messaging webhook stays", text: "as it is at Twilio, because SMS is off." },
  ],
  whereToFind: [
    "Account SID and auth token stand in the Twilio Console under Account Info.",
    "A restricted API key fails at import: use a standard or main key.",
  ],
});

/** SMS works from US numbers to US numbers only. */
function smsUnavailable({ number }: FormValues): string | undefined {
  const country = typeof number === "string" ? understandNumber(number)?.country : undefined;
  if (!country || country === "US") return undefined;
  return `SMS works with US numbers only (this one: ${countryName(country)}). Its messaging webhook is left as it is.`;
}

function smsIsOn(values: FormValues): boolean {
  return values.smsEnabled === true && !smsUnavailable(values);
}
