import {
  anyObject,
  boolean,
  type Check,
  e164,
  isRecord,
  list,
  numeric,
  object,
  oneOf,
  text,
  uuid,
  variant,
} from "./checks";

/** Shapes that every provider's DTO nests: `server`, `fallbackDestination`, `hooks`. */

export const server = object({
  url: text(),
  timeoutSeconds: numeric({ min: 1, max: 300 }),
  credentialId: uuid,
  headers: anyObject,
  staticIpAddressesEnabled: boolean,
  encryptedPaths: list(text()),
  backoffPlan: object(
    {
      type: oneOf("fixed", "exponential"),
      maxRetries: numeric({ min: 0, max: 10 }),
      baseDelaySeconds: numeric({ min: 0, max: 10 }),
      excludedStatusCodes: list(numeric()),
    },
    ["type", "maxRetries", "baseDelaySeconds"],
  ),
});

const type = text();
const customMessage = object(
  { type: oneOf("custom-message"), content: text({ max: 1000 }), contents: list(anyObject) },
  ["type"],
);

const message: Check = (value, name) => (isRecord(value) ? customMessage : text({ max: 1000 }))(value, name);

const transferModes = [
  "blind-transfer",
  "blind-transfer-add-summary-to-sip-header",
  "warm-transfer-say-message",
  "warm-transfer-say-summary",
  "warm-transfer-twiml",
  "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message",
  "warm-transfer-wait-for-operator-to-speak-first-and-then-say-summary",
  "warm-transfer-experimental",
];

const transferPlan = object(
  {
    mode: oneOf(...transferModes),
    message,
    timeout: numeric({ min: 1, max: 600 }),
    sipVerb: oneOf("refer", "bye", "dial"),
    dialTimeout: numeric({ min: 1, max: 600 }),
    holdAudioUrl: text(),
    transferCompleteAudioUrl: text(),
    contextEngineeringPlan: variant("type", {
      lastNMessages: object({ type, maxMessages: numeric({ min: 0 }) }, ["type", "maxMessages"]),
      none: object({ type }),
      all: object({ type }),
    }),
    twiml: text({ max: 4096 }),
    summaryPlan: object({
      messages: list(anyObject),
      enabled: boolean,
      timeoutSeconds: numeric({ min: 1, max: 60 }),
    }),
    sipHeadersInReferToEnabled: boolean,
    fallbackPlan: object({ message, endCallEnabled: boolean }, ["message"]),
  },
  ["mode"],
);

const destination = { message, callerId: text({ max: 40 }), transferPlan, description: text() };
const numberLength = text({ min: 3, max: 40 });

/** As for a customer: E.164, unless the check is switched off beside it. */
const numberDestination: Check = (value, name) => {
  const unchecked = isRecord(value) && value.numberE164CheckEnabled === false;
  const number: Check = unchecked
    ? numberLength
    : (digits, field) => [...numberLength(digits, field), ...(typeof digits === "string" ? e164(digits, field) : [])];
  const fields = { type, number, numberE164CheckEnabled: boolean, extension: text({ min: 1, max: 10 }) };
  return object({ ...destination, ...fields }, ["type", "number"])(value, name);
};

export const transferDestination = variant("type", {
  number: numberDestination,
  sip: object({ ...destination, type, sipUri: text(), sipHeaders: anyObject }, ["type", "sipUri"]),
});

const action = variant("type", {
  transfer: object({ type, destination: transferDestination }, ["type"]),
  say: object({ type, exact: text({ max: 4000 }) }, ["type", "exact"]),
});

const ringingFilter = object(
  { type: oneOf("startsWith"), key: oneOf("number"), startsWith: list(text({ max: 20 }), { max: 20 }) },
  ["type", "key", "startsWith"],
);

export const endedReasons = [
  "error",
  "unspeakable-error",
  "invalid-assistant",
  "no-assistant",
  "forwarding-phone-number",
]
  .map((reason) => `assistant-request-returned-${reason}`)
  .concat("assistant-request-failed");

const endingFilter = object(
  { type: oneOf("oneOf"), key: oneOf("call.endedReason"), oneOf: list(oneOf(...endedReasons)) },
  ["type", "key", "oneOf"],
);

const knownHook = variant("on", {
  "call.ringing": object({ on: type, filters: list(ringingFilter), do: list(action) }, ["on", "do"]),
  "call.ending": object({ on: type, filters: list(endingFilter), do: action }, ["on"]),
});

/** Seen in the wild: an unknown `on`, or a null inside an item, is answered with this one sentence. */
const hook: Check = (value, name) => {
  const known = isRecord(value) && ["call.ringing", "call.ending"].includes(String(value.on));
  if (known && !Object.values(value).includes(null)) return knownHook(value, name);
  return [`${name}.property do should not exist`];
};

export const hooks = list(hook);
