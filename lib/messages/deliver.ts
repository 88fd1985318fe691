import "server-only";
import { isAppError } from "@/lib/domain/errors";
import { type Clock, systemClock } from "@/lib/domain/clock";
import type { VapiClient } from "@/lib/vapi/types";
import { chatBody, type Outgoing, underFormFields } from "./send";
import { stillUnknown } from "./sentences";

/** `sessionId`: the thread it stands in; null where the upstream did not say. */
export type Delivered = { sessionId: string | null };

const looks = [0, 1000, 2000] as const;
const lookMs = 3_000;
/** How far our clock may be ahead of the upstream's. */
const skewMs = 5_000;

/** Sends once. A lost answer is looked up in the conversation before anything is said. */
export async function deliver(vapi: VapiClient, outgoing: Outgoing, clock: Clock = systemClock): Promise<Delivered> {
  const since = new Date(clock.now() - skewMs).toISOString();
  try {
    const { sessionId } = await vapi.chats.send(chatBody(outgoing));
    return { sessionId: sessionId ?? outgoing.sessionId ?? null };
  } catch (error) {
    if (!isAppError(error, "outcome-unknown")) throw underFormFields(error);
    const { found, listed } = await lookUp({ vapi, outgoing, since, clock });
    if (found) return { sessionId: found };
    throw stillUnknown({ to: outgoing.to, listed, cause: error });
  }
}

type Look = { vapi: VapiClient; outgoing: Outgoing; since: string; clock: Clock };

async function lookUp({ clock, ...look }: Look): Promise<{ found: string | undefined; listed: boolean }> {
  let listed = false;
  for (const pause of looks) {
    if (pause > 0) await clock.wait(pause);
    const found = await findIn(look).catch((error: unknown) => {
      if (!isAppError(error)) throw error;
      return "not listed" as const;
    });
    listed = found !== "not listed";
    if (found !== undefined && found !== "not listed") return { found: found.sessionId, listed };
  }
  return { found: undefined, listed };
}

/** The thread that got this very text since it was sent. */
async function findIn({ vapi, outgoing, since }: Omit<Look, "clock">): Promise<{ sessionId: string } | undefined> {
  for (const sessionId of await candidates({ vapi, outgoing, since })) {
    const { rows } = await vapi.chats.list({ sessionId, limit: 50 }, { deadlineMs: lookMs });
    const wrote = rows.some(
      ({ createdAt, messages }) =>
        (createdAt ?? "") >= since && messages.some(({ text }) => text === outgoing.message.text),
    );
    if (wrote) return { sessionId };
  }
  return undefined;
}

async function candidates({ vapi, outgoing, since }: Omit<Look, "clock">): Promise<string[]> {
  if (outgoing.sessionId) return [outgoing.sessionId];
  const query = { phoneNumberId: outgoing.phone.id, customerNumber: outgoing.to, limit: 20 };
  const { rows } = await vapi.sessions.list(query, { deadlineMs: lookMs });
  return rows
    .filter((row) => row.customerNumber === outgoing.to && (row.updatedAt ?? row.createdAt ?? "") >= since)
    .map(({ id }) => id);
}
