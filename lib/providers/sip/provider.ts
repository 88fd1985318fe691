import { z } from "zod";
import { defineProvider, type Given } from "../define";
import { codePoints, emptyToUnset, nameAndRouting, refuse, secret } from "../fields";

/** Limits of the upstream for user name and password alike. */
const credentialLength = { min: 20, max: 40 };

export const sip = defineProvider("sip", {
  provider: "vapi",
  providerLabel: "Vapi",
  label: "Vapi SIP address",
  group: "Get a new one",
  oneLiner: "Calls over the internet",
  title: "Create a Vapi SIP address",
  intro: "An address that SIP phones and carriers can call. It has no phone number.",
  verb: "Create number",
  mark: "at",
  lock: "The password goes to Vapi once and is not stored here.",
  fields: {
    sipUri: {
      kind: "sip-uri",
      label: "SIP URI",
      initial: "",
      schema: address,
      autoComplete: "off",
      fresh: true,
      help: "A name of your choice, or the whole address. Capital letters make no difference.",
    },
    sipUsername: secret("Username", {
      kind: "code",
      schema: (given) => together(given, "sipPassword", "user name"),
      upstream: "authentication.username",
      help: "Leave both empty to let anybody call the address.",
      generate: 24,
      half: true,
    }),
    sipPassword: secret("SIP password", {
      schema: (given) => together(given, "sipUsername", "password"),
      upstream: "authentication.password",
      help: `${credentialLength.min} to ${credentialLength.max} characters.`,
      generate: 32,
      half: true,
    }),
    ...nameAndRouting,
  },
  steps: ({ values, place }) => [
    { title: "Vapi reserves the address", text: `at ${place.sipHost}, the SIP host of this workspace’s region.` },
    { title: "Who you choose here answers", text: "every SIP call to the address." },
    values.sipUsername || values.sipPassword
      ? { title: "Callers have to sign in", text: "with this user name and password." }
      : { title: "Any caller is let in", text: "because no user name and password are set." },
  ],
  whereToFind: ["User name and password are yours to make up. Enter the same ones in the phone or carrier that calls."],
});

function address({ place }: Given) {
  return z.string().transform((typed, ctx) => {
    const [, name = "", host = place.sipHost] = /^(?:sips?:)?([^@]*)(?:@(.*))?$/i.exec(typed.trim()) ?? [];
    if (name === "") return refuse(ctx, "Enter a name for the address.");
    if (!/^[a-z0-9][a-z0-9._+-]{0,62}$/i.test(name)) {
      return refuse(ctx, "Use letters, digits, dots, dashes and underscores for the name.");
    }
    if (host.toLowerCase() !== place.sipHost) {
      return refuse(ctx, `Addresses of this workspace end in @${place.sipHost}.`);
    }
    return `sip:${name}@${place.sipHost}`;
  });
}

/** User name and password come as a pair or not at all. */
function together({ values }: Given, other: string, what: string) {
  const { min, max } = credentialLength;
  return z
    .string()
    .trim()
    .refine((typed) => typed !== "" || !values[other], `Enter a ${what} too, or leave both empty.`)
    .refine((typed) => typed === "" || codePoints(typed) >= min, `Use at least ${min} characters.`)
    .refine((typed) => codePoints(typed) <= max, `Use at most ${max} characters.`)
    .transform(emptyToUnset);
}
