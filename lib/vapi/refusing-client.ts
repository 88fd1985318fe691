import type { AppError } from "@/lib/domain/errors";
import type { VapiClient } from "./types";

/** In place of a client that cannot be made: whatever is asked of it, it refuses with the one reason. */
export function refusingClient(reason: AppError): VapiClient {
  const refuse = () => Promise.reject(reason);
  return {
    phoneNumbers: {
      list: refuse,
      listAll: refuse,
      visitAll: refuse,
      listDetails: refuse,
      get: refuse,
      create: refuse,
      update: refuse,
      release: refuse,
    },
    assistants: { listAll: refuse },
    squads: { listAll: refuse },
    credentials: { listAll: refuse, create: refuse },
    calls: { list: refuse, get: refuse, start: refuse },
    sessions: { list: refuse, get: refuse },
    chats: { list: refuse, send: refuse },
    probe: refuse,
  };
}
