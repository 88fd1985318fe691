import type { Filtered, Ids, Selection } from "./selection";

const nobody: Ids = new Set();

export function everythingIn(filter: Pick<Filtered, "query" | "total" | "holds">): Filtered {
  return { kind: "filtered", ...filter, except: nobody, also: nobody };
}

export function ticked(ids: Iterable<string>): Selection {
  return { kind: "ticked", ids: new Set(ids) };
}

/** What of a selection is told by id, and so may be gone one day. */
export function idsIn(selection: Selection): string[] {
  return selection.kind === "ticked" ? [...selection.ids] : [...selection.except, ...selection.also];
}

/** Without the numbers that the workspace has no more. */
export function onlyThere(selection: Selection, there: Ids): Selection {
  const kept = (ids: Ids) => new Set([...ids].filter((id) => there.has(id)));
  if (selection.kind === "ticked") return { kind: "ticked", ids: kept(selection.ids) };
  return { ...selection, except: kept(selection.except), also: kept(selection.also) };
}
