import { z } from "zod";
import { defineProvider, type FormValues, type Given } from "../define";
import { credential, nameAndRouting, phone, toggle } from "../fields";

const e164 = phone("Phone number");

/** With the check off the upstream still insists on this pattern and on 3 to 40 characters. */
const anyNumber = z
  .string()
  .trim()
  .min(1, "Enter the phone number.")
  .regex(/^\+?[a-zA-Z0-9]+$/, "Use letters and digits only, with a plus in front if there is one.")
  .min(3, "Use at least 3 characters.")
  .max(40, "Use at most 40 characters.");

export const byo = defineProvider("byo", {
  provider: "byo-phone-number",
  providerLabel: "SIP trunk",
  label: "SIP trunk",
  group: "Bring your own",
  oneLiner: "Your own carrier",
  title: "Import from a SIP trunk",
  intro: "The number stays with your carrier. Calls travel over your SIP trunk.",
  verb: "Import number",
  mark: "network",
  lock: "A new credential goes to Vapi and is not stored here.",
  fields: {
    number: {
      ...e164,
      verbatim: (values) => !isChecked(values),
      schema: (given) => (isChecked(given.values) ? plain(e164.schema, given) : anyNumber),
    },
    numberE164CheckEnabled: toggle("Require E.164", {
      initial: true,
      consequence: "Off allows extensions and other numbers that only your trunk understands.",
    }),
    credentialId: credential("byo-sip-trunk", "SIP trunk"),
    ...nameAndRouting,
  },
  steps: ({ values, place }) => [
    { title: "Nothing changes at your carrier.", text: "Vapi stores the number together with the trunk you choose." },
    {
      title: "Point inbound calls at Vapi:",
      text: `your carrier sends them to number@${credentialIn(values)}.${place.sipHost}.`,
    },
    { title: "Calls go out over the trunk", text: "through the gateways that have outbound switched on." },
  ],
  whereToFind: [
    "Addresses and ports of the gateways stand in your carrier’s trunk settings.",
    "A gateway for inbound calls needs an IPv4 address; one for outbound calls only may be a host name.",
  ],
});

/** The chosen credential's id is part of the address; until one is chosen, the word stands there. */
function credentialIn({ credentialId }: FormValues): string {
  return z.guid().safeParse(credentialId).data ?? "credential-id";
}

function isChecked(values: FormValues): boolean {
  return values.numberE164CheckEnabled !== false;
}

function plain(schema: typeof e164.schema, given: Given) {
  return typeof schema === "function" ? schema(given) : schema;
}
