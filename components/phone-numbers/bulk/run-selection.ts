import { paths } from "@/lib/paths";
import type { RunSelection } from "@/lib/runs/selection";
import { post } from "../list/ask";
import { countOf, type Selection } from "./selection";

export type Chosen = { selection: RunSelection; count: number };

/**
 * A selection as the server takes it. A filter is resolved there, when the plan is made; only one that was added to by
 * hand is spelt out first.
 */
export async function chosenFor(workspace: string, selection: Selection, seenAt?: string): Promise<Chosen> {
  if (selection.kind === "ticked") return { selection: { ids: [...selection.ids], seenAt }, count: selection.ids.size };
  const byFilter: RunSelection = { query: selection.query, except: [...selection.except], seenAt };
  if (selection.also.size === 0) return { selection: byFilter, count: countOf(selection) };
  const ids = [...new Set([...(await loadIds(workspace, byFilter)), ...selection.also])];
  return { selection: { ids, seenAt }, count: ids.length };
}

/** Which numbers of a selection the workspace has now. */
export async function loadIds(workspace: string, selection: RunSelection): Promise<string[]> {
  const answer = await post(paths.api.selected(workspace), { selection });
  const { ids } = (await answer.json()) as { ids: string[] };
  return ids;
}
