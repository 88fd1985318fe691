import "server-only";
import { AppError, type FailureCode, isAppError } from "@/lib/domain/errors";
import type { VapiContext } from "@/lib/gate/context";
import { log } from "@/lib/log";
import { beginEntry, type JournalFacts, type JournalNote, settleEntry } from "./store";

type Writer = Pick<VapiContext, "user" | "workspace">;
type Settled = JournalFacts & { /** Nothing came of it after all. */ failed?: boolean };

/**
 * Writes the entry before anything is sent and settles it afterwards; a refused write is `failed` and not shown, a lost
 * answer `unknown`. What `send` throws passes through. `settled` adds what only the answer tells,
 * `begun` hears the entry's id.
 */
export async function journalled<T>(
  { user, workspace }: Writer,
  note: JournalNote,
  send: () => Promise<T>,
  settled: (answer: T) => Settled = () => ({}),
  begun: (entry: string) => void = () => undefined,
): Promise<T> {
  const author = { workspaceId: workspace.id, userId: user.id, userName: user.name };
  const id = await beginEntry(author, note, new Date());
  if (!id) throw undoneAlready();
  begun(id);
  try {
    const answer = await send();
    const { failed, ...facts } = settled(answer);
    await settle(id, facts, failed ? "failed" : "done");
    return answer;
  } catch (error) {
    await settle(id, {}, isRefused(error) ? "failed" : "unknown");
    throw error;
  }
}

/** The write itself is over: an entry that cannot be settled shows as unknown and fails nobody. */
async function settle(id: string, facts: JournalFacts, state: "done" | "failed" | "unknown"): Promise<void> {
  await settleEntry(id, { ...facts, state, settledAt: new Date() }).catch((error: unknown) =>
    log.error({ err: error, entry: id }, "an entry of the journal could not be settled"),
  );
}

const unclear: readonly FailureCode[] = [
  "outcome-unknown",
  "upstream-bad-answer",
  "in-progress",
  "cancelled",
  "surprise",
];

/** Anything but a clear no leaves open whether something was changed. */
export function isRefused(error: unknown): boolean {
  return isAppError(error) && !unclear.includes(error.code);
}

function undoneAlready(): AppError {
  return new AppError({
    code: "in-progress",
    message: "This change was undone already, or is being undone right now.",
    next: "Nothing more was sent. Load the activity again to see it.",
  });
}
