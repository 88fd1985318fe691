/** Columns of the template, in its order (product.md section 5); an import reads no others. */
export const csvFields = [
  "provider",
  "number",
  "name",
  "assistant",
  "squad",
  "sms",
  "credential",
  "area_code",
  "sip_uri",
  "e164_check",
] as const;

export type CsvField = (typeof csvFields)[number];

/** What an export says besides; of these an import reads `id` only, to know a row again that has nothing else to tell it. */
export const exportOnlyColumns = ["id", "status", "created", "updated"] as const;

/** The name of a field in the forms of `lib/providers`; the provider chooses the form. */
export const formFieldOf: Record<Exclude<CsvField, "provider">, string> = {
  number: "number",
  name: "name",
  assistant: "assistantId",
  squad: "squadId",
  sms: "smsEnabled",
  credential: "credentialId",
  area_code: "numberDesiredAreaCode",
  sip_uri: "sipUri",
  e164_check: "numberE164CheckEnabled",
};

export function csvFieldOf(formField: string): CsvField | undefined {
  return csvFields.find((field) => field !== "provider" && formFieldOf[field] === formField);
}
