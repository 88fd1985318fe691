/** First words of the DTO paths that the upstream speaks about; the form fields carry the same names. */
const knownFields = new Set([
  "name",
  "number",
  "numberDesiredAreaCode",
  "numberE164CheckEnabled",
  "assistantId",
  "squadId",
  "workflowId",
  "credentialId",
  "sipUri",
  "authentication",
  "smsEnabled",
  "twilioAccountSid",
  "twilioAuthToken",
  "twilioApiKey",
  "twilioApiSecret",
  "fallbackDestination",
  "hooks",
  "server",
  "apiKey",
  "apiSecret",
  "gateways",
  "outboundAuthenticationPlan",
  "techPrefix",
  "phoneNumberId",
  "customer",
  "transport",
  "sessionId",
  "input",
]);

/** What is nested is named by its whole path, so that a sentence finds its field. */
const nestedFields = new Set(["authentication", "fallbackDestination", "hooks", "server"]);

/** `authentication.username must be longer than …` and `each value in hooks must …`: the upstream's DTO validation. */
const validation = /^([a-z]\w*(?:\.\w+)*) ((?:must|should|is|has|cannot|contains)\b.*)$/i;

/** Stands in front of a path, or in its midst: `hooks.0.each value in filters must …`. */
const pathWords = /\b(?:each value in |nested property )/gi;

/** Of a hook that it does not know the upstream says ``each value in hooks.property do should not exist``. */
const hookItem = /^each value in hooks\.property\b/i;

/** ``property smsEnabled should not exist``, and `server.property colour should not exist` of what is nested. */
const notAllowed = /^(?:([a-z]\w*(?:\.\w+)*)\.)?property (\w+) should not exist/i;

/** ``Couldn't Get Assistant. `assistantId` <id> Does Not Exist.`` */
const doesNotExist = /`(\w+)`[^`]*(?:does not exist|not found)/i;

type Speech = { field: string; sentence: string };

const carrierTexts: { pattern: RegExp; speech: Speech }[] = [
  say(/Number Not Found on Twilio/i, "number", "This Twilio account has no such number."),
  say(/Couldn't \w+ Telnyx Number.*\b404\b/i, "number", "This Telnyx account has no such number."),
  say(/Couldn't \w+ Vonage Number.*\b404\b/i, "number", "This Vonage account has no such number."),
  say(/Couldn't \w+ (Telnyx|Vonage) Number.*\b40[13]\b/i, "credentialId", "The carrier refused this credential."),
  say(/Existing Phone Number .*`sipUri`/i, "sipUri", "Already in this workspace. Open it, or type another address."),
  say(/Existing Phone Number/i, "number", "Already in this workspace. Open it, or type another number."),
  say(/SIP URI .*in use by another org/i, "sipUri", "Another Vapi organisation holds this address."),
  say(/in use by another org/i, "number", "Another Vapi organisation holds this number."),
  say(/area code is currently not available/i, "numberDesiredAreaCode", "No free number is left in this area code."),
  say(/SIP gateway creation failed/i, "gateways", "Vapi could not set these gateways up."),
  say(/Provider key is invalid/i, "apiKey", "The carrier refused this key."),
  say(
    /twilio.*(authenticat|credential|unauthori[sz]ed)/i,
    "twilioAuthToken",
    "Twilio refused this account SID and secret.",
  ),
];

/** Sentences by form field. `said` is redacted already: an unknown sentence is passed on in the upstream's words. */
export function fieldsSpokenOf(said: readonly string[], sent: Readonly<Record<string, unknown>> = {}) {
  const spoken = said.map(speechOf).filter((speech) => speech !== undefined);
  return Object.fromEntries(spoken.reverse().map(({ field, sentence }) => [asSent(field, sent), sentence]));
}

/** Twilio does not say which of the two ways to sign in it refused. */
function asSent(field: string, sent: Readonly<Record<string, unknown>>): string {
  return field === "twilioAuthToken" && !sent.twilioAuthToken && sent.twilioApiSecret ? "twilioApiSecret" : field;
}

function speechOf(text: string): Speech | undefined {
  const carrier = carrierTexts.find(({ pattern }) => pattern.test(text));
  if (carrier) return carrier.speech;
  if (hookItem.test(text)) return speech("hooks", "Vapi does not take one of these hooks as it is.");
  const plain = text.replace(pathWords, "");
  const [, parent, foreign] = notAllowed.exec(plain) ?? [];
  if (parent && foreign) return speech(parent, `Vapi does not take ${foreign} here.`);
  if (foreign) return speech(foreign, "Vapi does not take this for this provider.");
  const missing = doesNotExist.exec(text)?.[1];
  if (missing) return speech(missing, "Vapi has nothing with this id. It may have been deleted.");
  const [, path, demand] = validation.exec(plain) ?? [];
  return path && demand ? speech(path, reworded(demand)) : undefined;
}

function speech(path: string, sentence: string): Speech | undefined {
  const [root = path, second] = path.split(".");
  if (!knownFields.has(root)) return undefined;
  if (nestedFields.has(root)) return { field: path, sentence };
  return { field: second && !/^\d+$/.test(second) ? `${root}.${second}` : root, sentence };
}

function reworded(demand: string): string {
  const [, bound, length] = /(shorter|longer) than or equal to (\d+) characters/.exec(demand) ?? [];
  if (bound) return `Use at ${bound === "shorter" ? "most" : "least"} ${length} characters.`;
  if (/\bUUID\b/.test(demand)) return "This is not an id. Ids look like 123e4567-e89b-42d3-a456-426614174000.";
  if (/E\.164/.test(demand)) return "Write the number with its country code, such as +1 415 555 0123.";
  if (/should not be empty/.test(demand)) return "Fill this in.";
  return `Vapi says: ${demand.replace(/\.?$/, ".")}`;
}

function say(pattern: RegExp, field: string, sentence: string) {
  return { pattern, speech: { field, sentence } };
}
