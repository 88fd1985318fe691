import type { SmsState } from "@/lib/domain/phone-number";

export const smsWords: Record<SmsState, string> = { on: "On", off: "Off", "us-only": "US only", none: "–" };

/** What a screen reader says instead of the dash. */
export const spokenSms = "Not offered by this provider";
