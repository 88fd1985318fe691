import type { FormJson } from "@/lib/domain/json";

/** Hooks as they are stored, one of each kind that the editor knows. */
export const knownHooks: Record<string, FormJson> = {
  "a ringing say": { on: "call.ringing", do: [{ type: "say", exact: "One moment." }] },
  "a ringing say for prefixes": {
    on: "call.ringing",
    filters: [{ type: "startsWith", key: "number", startsWith: ["44", "1900"] }],
    do: [{ type: "say", exact: "Calls from the US only." }],
  },
  "a ringing transfer with a second action": {
    on: "call.ringing",
    do: [
      { type: "transfer", destination: { type: "number", number: "+13125550148", extension: "204" } },
      { type: "say", exact: "Never heard." },
    ],
  },
  "an ending that does nothing": { on: "call.ending" },
  "an ending transfer to SIP": {
    on: "call.ending",
    filters: [{ type: "oneOf", key: "call.endedReason", oneOf: ["assistant-request-failed"] }],
    do: {
      type: "transfer",
      destination: {
        type: "sip",
        sipUri: "sip:desk@pbx.example",
        sipHeaders: { "X-Queue": "night" },
        message: "Hold on.",
      },
    },
  },
  "an ending transfer without a destination": { on: "call.ending", do: { type: "transfer" } },
  "a number that is not checked": {
    on: "call.ending",
    do: { type: "transfer", destination: { type: "number", number: "1234", numberE164CheckEnabled: false } },
  },
  "names that nobody knows": {
    on: "call.ringing",
    name: "Night",
    do: [{ type: "say", exact: "Closed.", voice: { id: "a" } }],
  },
};

/** Hooks that the editor keeps and does not open. */
export const lockedHooks: Record<string, FormJson> = {
  "an unknown event": { on: "call.transferred", do: [{ type: "say", exact: "Bye." }] },
  "no event": { do: [] },
  "a ringing hook with one action object": { on: "call.ringing", do: { type: "say", exact: "Hello." } },
  "a ringing hook without an action": { on: "call.ringing", do: [] },
  "an ending hook with a list": { on: "call.ending", do: [{ type: "say", exact: "Hello." }] },
  "an unknown action": { on: "call.ending", do: { type: "tool", tool: { type: "endCall" } } },
  "two filters": {
    on: "call.ringing",
    filters: [
      { type: "startsWith", key: "number", startsWith: ["44"] },
      { type: "startsWith", key: "number", startsWith: ["49"] },
    ],
    do: [{ type: "say", exact: "Hello." }],
  },
  "a filter of another kind": {
    on: "call.ringing",
    filters: [{ type: "oneOf", key: "call.endedReason", oneOf: [] }],
    do: [{ type: "say", exact: "Hello." }],
  },
  "a transfer to an assistant": {
    on: "call.ending",
    do: { type: "transfer", destination: { type: "assistant", assistantName: "Night" } },
  },
  "a text that is none": { on: "call.ending", do: { type: "say", exact: 4 } },
};
