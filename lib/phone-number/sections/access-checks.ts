import { understandNumber } from "@/lib/domain/phone-format";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { type AccessValues, isStoredNumber } from "./access";
import { notAnId, notASipUri, type Sentences, sentences } from "./checks";

export function checkAccess(values: AccessValues, phone: PhoneNumberDetail): Sentences {
  if (phone.provider === "twilio") return checkTwilio(values, phone);
  if (phone.provider === "vapi") return phone.sipUri === null ? {} : checkSip(values, phone);
  return sentences({
    credentialId: values.credentialId.trim() !== (phone.credentialId ?? "") && credentialComplaint(values),
    number: phone.provider === "byo-phone-number" && !isStoredNumber(values, phone) && numberComplaint(values),
  });
}

function credentialComplaint({ credentialId }: AccessValues): string | false {
  return credentialId.trim() === "" ? "Choose a credential." : notAnId(credentialId);
}

function numberComplaint({ number, numberE164CheckEnabled }: AccessValues): string | false {
  const typed = number.trim();
  if (!numberE164CheckEnabled)
    return !/^\+?[a-zA-Z0-9]{3,40}$/.test(typed) && "Use 3 to 40 letters or digits, with a + in front or without.";
  return understandNumber(typed)?.valid !== true && "Write the number with its country code, such as +1 415 555 0123.";
}

function checkSip({ sipUri, authentication: { username, password } }: AccessValues, phone: PhoneNumberDetail) {
  const wanted = username.trim() !== "" || password !== "";
  return sentences({
    sipUri: sipUri.trim() !== phone.sipUri && notASipUri(sipUri),
    "authentication.username": wanted && lengthComplaint(username.trim()),
    "authentication.password":
      wanted &&
      (password === ""
        ? phone.authentication?.passwordSet !== true && "Type the password."
        : lengthComplaint(password)),
  });
}

/** Both are 20 to 40 characters upstream. */
function lengthComplaint(text: string): string | false {
  const length = [...text].length;
  return (length < 20 || length > 40) && `Use 20 to 40 characters; these are ${length}.`;
}

function checkTwilio(values: AccessValues, phone: PhoneNumberDetail): Sentences {
  const { twilioAuthToken, twilioApiKey, twilioApiSecret } = values;
  const sid = values.twilioAccountSid.trim();
  const moved = sid !== (phone.twilioAccountSid ?? "");
  const secretGiven = twilioAuthToken !== "" || twilioApiKey !== "" || twilioApiSecret !== "";
  return sentences({
    twilioAccountSid:
      moved && !/^AC[0-9a-f]{32}$/i.test(sid) && "An account SID is AC and 32 digits and letters a to f.",
    twilioAuthToken: moved && !secretGiven && "Type the token of this account: the stored one is for another.",
    twilioApiKey: twilioApiSecret !== "" && twilioApiKey.trim() === "" && "Type the API key as well.",
    twilioApiSecret: twilioApiKey !== "" && twilioApiSecret === "" && "Type the API secret as well.",
  });
}
