import type { JournalEntry } from "./store";
import { labelOfPath, listed } from "./field-words";

/** Null: undoing means nothing here. `reason`: it would, but cannot be done. */
export type Undoable = { reason?: string } | null;

type Facts = Pick<JournalEntry, "action" | "state" | "before" | "after" | "secrets" | "undoneAt" | "numberId">;

/** Only a change that is known to be there, not undone yet, and kept in full can be taken back. */
export function undoableOf({ action, state, before, after, secrets, undoneAt, numberId }: Facts): Undoable {
  if (action !== "updated" || state !== "done" || !before || !after || undoneAt || !numberId) return null;
  if (secrets.length > 0)
    return {
      reason: `It changed ${listed(secrets.map(labelOfPath))}. Switchboard keeps no secrets, so the old value cannot be put back.`,
    };
  if (before.workflowId && !after.workflowId)
    return { reason: "A retired workflow answered before, and Vapi no longer takes workflows." };
  return {};
}
