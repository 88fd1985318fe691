import "server-only";
import type { VapiContext } from "@/lib/gate/context";
import { listEntries } from "@/lib/journal/store";
import { log } from "@/lib/log";
import type { SentNote } from "./bubbles";

const most = 100;

/** Who sent what from this number through Switchboard, newest first; without it bubbles are only less sure of their authors. */
export async function sentNotes({ workspace }: Pick<VapiContext, "workspace">, number: string): Promise<SentNote[]> {
  const entries = await listEntries(workspace.id, { number, limit: most }).catch((error: unknown) => {
    log.warn({ err: error }, "the journal of messages could not be read");
    return [];
  });
  return entries.flatMap(({ action, after, userName, createdAt }) => {
    const { text, mode } = after ?? {};
    if (action !== "message-sent" || typeof text !== "string" || (mode !== "typed" && mode !== "assistant")) return [];
    return [{ by: userName, mode, text, at: createdAt.toISOString() }];
  });
}
