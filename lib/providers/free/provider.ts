import { z } from "zod";
import { defineProvider } from "../define";
import { emptyToUnset, nameAndRouting } from "../fields";

/** Free numbers that one account may hold (Vapi's documentation of July 2026). */
const quota = 5;

export const free = defineProvider("free", {
  provider: "vapi",
  providerLabel: "Vapi",
  label: "Free Vapi number",
  group: "Get a new one",
  oneLiner: "US only",
  title: "Get a free Vapi number",
  intro: `Vapi gives every account up to ${quota} US numbers. You choose the area code, Vapi chooses the number.`,
  verb: "Create number",
  mark: "phone",
  quota,
  lock: "Nothing secret is asked for here.",
  fields: {
    numberDesiredAreaCode: {
      kind: "area-code",
      label: "Area code",
      initial: "",
      help: "Three digits of a US area code, such as 415. Left empty, Vapi picks one.",
      autoComplete: "off",
      schema: z
        .string()
        .trim()
        .regex(/^([2-9]\d{2})?$/, "An area code has three digits, such as 415.")
        .transform(emptyToUnset),
    },
    ...nameAndRouting,
  },
  steps: ({ values }) => [
    {
      title: "Vapi takes a number from its stock",
      text: values.numberDesiredAreaCode
        ? "in that area code. When none is left it names others."
        : "in an area code that it picks.",
    },
    { title: "It activates for a few minutes.", text: "Calls do not work until that is complete." },
    {
      title: "Calls stay inside the US.",
      text: "Free numbers place no international calls, Canada included, and a limited number of calls a day.",
    },
  ],
  whereToFind: [
    `Up to ${quota} free numbers per account. The first needs no payment method at Vapi, each further one does.`,
  ],
});
