import { z } from "zod";
import { understandNumber } from "@/lib/domain/phone-format";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import type { NumberChanges } from "../schema";
import { checkAccess } from "./access-checks";
import type { Section } from "./section";

/** How the number is reached: its carrier's account, its trunk, or its SIP address. Secrets are write-only: empty means "as stored". */
export type AccessValues = {
  number: string;
  numberE164CheckEnabled: boolean;
  credentialId: string;
  sipUri: string;
  authentication: { username: string; password: string; realm: string };
  twilioAccountSid: string;
  twilioAuthToken: string;
  twilioApiKey: string;
  twilioApiSecret: string;
};

export const accessSection: Section<AccessValues> = {
  label: "Access",
  tab: "inbound",
  schema: z.object({
    number: z.string(),
    numberE164CheckEnabled: z.boolean(),
    credentialId: z.string(),
    sipUri: z.string(),
    authentication: z.object({ username: z.string(), password: z.string(), realm: z.string() }),
    twilioAccountSid: z.string(),
    twilioAuthToken: z.string(),
    twilioApiKey: z.string(),
    twilioApiSecret: z.string(),
  }),
  read: (phone) => ({
    number: phone.number ?? "",
    numberE164CheckEnabled: phone.numberE164CheckEnabled !== false,
    credentialId: phone.credentialId ?? "",
    sipUri: phone.sipUri ?? "",
    authentication: {
      username: phone.authentication?.username ?? "",
      password: "",
      realm: phone.authentication?.realm ?? "",
    },
    twilioAccountSid: phone.twilioAccountSid ?? "",
    twilioAuthToken: "",
    twilioApiKey: "",
    twilioApiSecret: "",
  }),
  check: checkAccess,
  write: changedAccess,
  words: accessWords,
};

/** What can be seen of it; a secret that was typed is only said to be one. */
function accessWords({
  number,
  numberE164CheckEnabled,
  credentialId,
  sipUri,
  authentication,
  ...twilio
}: AccessValues) {
  const { username, password, realm } = authentication;
  const { twilioAccountSid, twilioAuthToken, twilioApiKey, twilioApiSecret } = twilio;
  const seen = [
    sipUri || number,
    !numberE164CheckEnabled && "not checked for E.164",
    credentialId && `credential ${credentialId}`,
    twilioAccountSid && `account ${twilioAccountSid}`,
    username && `username ${username}`,
    realm && `realm ${realm}`,
    [password, twilioAuthToken, twilioApiKey, twilioApiSecret].some(Boolean) && "with a secret typed anew",
  ];
  return seen.filter(Boolean).join(", ") || "As stored";
}

/** Each provider has its own; only what differs is said. */
function changedAccess(values: AccessValues, phone: PhoneNumberDetail): NumberChanges {
  if (phone.provider === "twilio") return twilioAccess(values, phone);
  if (phone.provider === "vapi") return sipAccess(values, phone);
  const credentialId = values.credentialId.trim();
  return {
    ...(credentialId !== "" && credentialId !== phone.credentialId && { credentialId }),
    ...(phone.provider === "byo-phone-number" && trunkNumber(values, phone)),
  };
}

function trunkNumber(values: AccessValues, phone: PhoneNumberDetail): NumberChanges {
  const { numberE164CheckEnabled } = values;
  const typed = !isStoredNumber(values, phone) && numberForWire(values);
  return {
    ...(typed && typed !== phone.number && { number: typed }),
    ...(numberE164CheckEnabled !== (phone.numberE164CheckEnabled !== false) && { numberE164CheckEnabled }),
  };
}

/** As it is stored, which may be in another way than it would be written today. */
export function isStoredNumber(
  { number, numberE164CheckEnabled }: AccessValues,
  phone: Pick<PhoneNumberDetail, "number" | "numberE164CheckEnabled">,
): boolean {
  const checked = phone.numberE164CheckEnabled !== false;
  return number.trim() === (phone.number ?? "") && numberE164CheckEnabled === checked;
}

function numberForWire({ number, numberE164CheckEnabled }: AccessValues): string {
  const typed = number.trim();
  return numberE164CheckEnabled ? (understandNumber(typed)?.e164 ?? typed) : typed;
}

function sipAccess({ sipUri, authentication }: AccessValues, phone: PhoneNumberDetail): NumberChanges {
  const { username, password, realm } = authentication;
  const stored = phone.authentication;
  const same =
    password === "" && username.trim() === (stored?.username ?? "") && realm.trim() === (stored?.realm ?? "");
  const wanted = { username: username.trim(), realm: realm.trim() || null, ...(password !== "" && { password }) };
  const none = username.trim() === "" && password === "";
  return {
    ...(sipUri.trim() !== "" && sipUri.trim() !== phone.sipUri && { sipUri: sipUri.trim() }),
    ...(!same && { authentication: none ? null : wanted }),
  };
}

/** The key and its secret are ignored upstream while a token is stored, so it is taken away with them. */
function twilioAccess(values: AccessValues, phone: PhoneNumberDetail): NumberChanges {
  const { twilioAuthToken, twilioApiKey, twilioApiSecret } = values;
  const twilioAccountSid = values.twilioAccountSid.trim();
  return {
    ...(twilioAccountSid !== "" && twilioAccountSid !== phone.twilioAccountSid && { twilioAccountSid }),
    ...(twilioAuthToken !== "" && { twilioAuthToken }),
    ...(twilioAuthToken === "" &&
      twilioApiKey !== "" && { twilioApiKey: twilioApiKey.trim(), twilioApiSecret, twilioAuthToken: null }),
  };
}
