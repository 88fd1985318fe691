import { credentialOf } from "./credentials";
import type { Odd } from "./oddities";

/** Only numbers and addresses that nobody has. */
const reserved = { number: "+14155550123", other: "+14155550177", sip: "sip:reception@pbx.example" };

export const hookOddities = {
  hooks: () => ({
    hooks: [
      { on: "call.ringing", do: [{ type: "say", exact: "One moment, we are putting you through." }] },
      {
        on: "call.ending",
        filters: [{ type: "oneOf", key: "call.endedReason", oneOf: ["assistant-request-failed"] }],
        do: { type: "transfer", destination: { type: "number", number: reserved.number } },
      },
    ],
  }),
  "prefix hooks": () => ({
    hooks: [
      {
        on: "call.ringing",
        filters: [{ type: "startsWith", key: "number", startsWith: ["1900", "1976"] }],
        do: [{ type: "say", exact: "We do not take calls from premium numbers. Good bye." }],
      },
      {
        on: "call.ringing",
        filters: [{ type: "startsWith", key: "number", startsWith: ["49", "43", "41"] }],
        do: [
          {
            type: "transfer",
            destination: {
              type: "number",
              number: reserved.number,
              extension: "204",
              callerId: "{{customer.number}}",
              message: "Ich verbinde Sie mit dem deutschen Kundendienst.",
              transferPlan: {
                mode: "warm-transfer-say-message",
                message: "A caller from Germany, Austria or Switzerland.",
              },
            },
          },
        ],
      },
      {
        on: "call.ending",
        filters: [
          {
            type: "oneOf",
            key: "call.endedReason",
            oneOf: ["assistant-request-returned-error", "assistant-request-returned-no-assistant"],
          },
        ],
        do: { type: "say", exact: "Our billing desk cannot be reached right now. Please try again in a few minutes." },
      },
    ],
  }),
  "hook of an older time": () => ({
    hooks: [
      { on: "call.transferred", filters: [], do: [{ type: "function", name: "notifyFrontDesk", async: true }] },
      {
        on: "call.ringing",
        do: [
          {
            type: "transfer",
            destination: { type: "sip", sipUri: reserved.sip, sipHeaders: { "X-Line": "bookings" } },
          },
        ],
      },
    ],
  }),
} satisfies Record<string, Odd>;

export const serverOddities = {
  "whole server": ({ server }, secret, key) => ({
    server: {
      ...(server as object),
      timeoutSeconds: 45,
      credentialId: credentialOf("webhook", key),
      headers: { Authorization: `Bearer ${secret}`, "X-Signing-Key": `${secret}-signing`, "X-Desk": secret },
      staticIpAddressesEnabled: true,
      encryptedPaths: ["message.customer.number", "message.artifact"],
      backoffPlan: {
        type: "exponential",
        maxRetries: 4,
        baseDelaySeconds: 2,
        excludedStatusCodes: [400, 401, 403, 404],
      },
    },
  }),
  "server beside the assistant": (_, secret) => ({
    server: {
      url: "https://events.saltmarsh.example/vapi",
      headers: { "X-Api-Key": secret },
      backoffPlan: { type: "fixed", maxRetries: 0, baseDelaySeconds: 1 },
    },
  }),
  "server with fallback": () => ({
    hooks: [
      {
        on: "call.ringing",
        filters: [{ type: "startsWith", key: "number", startsWith: ["4416"] }],
        do: [{ type: "transfer", destination: { type: "number", number: reserved.other } }],
      },
    ],
    fallbackDestination: { type: "number", number: reserved.number, message: "Connecting you to the caretaker." },
  }),
} satisfies Record<string, Odd>;

export const fallbackOddities = {
  "fallback number": () => ({
    fallbackDestination: { type: "number", number: reserved.number, message: "Connecting you to the duty manager." },
  }),
  "fallback sip": () => ({ fallbackDestination: { type: "sip", sipUri: reserved.sip } }),
  "whole fallback number": () => ({
    fallbackDestination: {
      type: "number",
      number: "7001",
      numberE164CheckEnabled: false,
      extension: "12",
      callerId: "{{phoneNumber.number}}",
      message: "I am connecting you to a colleague.",
      description: "The card desk, around the clock.",
      transferPlan: {
        mode: "warm-transfer-wait-for-operator-to-speak-first-and-then-say-summary",
        timeout: 40,
        sipVerb: "dial",
        dialTimeout: 30,
        summaryPlan: { enabled: true, timeoutSeconds: 10 },
      },
    },
  }),
  "whole fallback sip": () => ({
    fallbackDestination: {
      type: "sip",
      sipUri: "sip:matters@pbx.example",
      callerId: "+12025550108",
      sipHeaders: { "X-Matter": "existing", "X-Queue": "2" },
      message: "One moment please.",
      transferPlan: {
        mode: "blind-transfer-add-summary-to-sip-header",
        sipVerb: "refer",
        sipHeadersInReferToEnabled: true,
      },
    },
  }),
} satisfies Record<string, Odd>;
