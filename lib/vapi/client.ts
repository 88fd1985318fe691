import { createCalls } from "./calls";
import { createChats } from "./chats";
import { createCredentials } from "./credentials";
import { createNamedThings } from "./named-things";
import { createPhoneNumbers } from "./numbers";
import { createProbe } from "./probe";
import { createSessions } from "./sessions";
import { createTransport } from "./transport";
import type { VapiClient, VapiClientSettings } from "./types";

/** The Vapi API with one key. It knows nothing of sessions and rows: base URL, key and `fetch` are given to it. */
export function createVapiClient(settings: VapiClientSettings): VapiClient {
  const transport = createTransport(settings);
  const { count, ...phoneNumbers } = createPhoneNumbers(transport);
  return {
    phoneNumbers,
    assistants: createNamedThings(transport, { path: "/assistant", noun: "assistants" }),
    squads: createNamedThings(transport, { path: "/squad", noun: "squads" }),
    credentials: createCredentials(transport),
    calls: createCalls(transport),
    sessions: createSessions(transport),
    chats: createChats(transport),
    probe: createProbe(transport, count),
  };
}
