import { z } from "zod";
import type { Section } from "./section";

export type SmsValues = { smsEnabled: boolean };

export const smsSection: Section<SmsValues> = {
  label: "SMS",
  tab: "sms",
  schema: z.object({ smsEnabled: z.boolean() }),
  read: ({ smsEnabled }, { smsWorks }) => ({ smsEnabled: smsWorks ? smsEnabled !== false : smsEnabled === true }),
  write: ({ smsEnabled }, { provider }) => (provider === "twilio" ? { smsEnabled } : {}),
  words: ({ smsEnabled }) => (smsEnabled ? "On" : "Off"),
};
