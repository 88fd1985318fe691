import { z } from "zod";
import { shortId } from "@/lib/phone-numbers/short-id";
import { foldText } from "@/lib/phone-numbers/search";
import { quoted } from "./quoted";

export type Found = { id: string } | { problem: string };

type Named = { id: string; name: string | null };

/** Things of one kind by id and by name. */
export type Directory = {
  find: (said: string) => Found;
  /** How a file says it: by name where that is clear, else by id. */
  nameOf: (id: string) => string;
};

const isId = (said: string) => z.guid().safeParse(said).success;

/** `what` is its word in sentences: "assistant". Undefined items: they could not be read, so only ids are taken. */
export function directory(what: string, items: Iterable<Named> | undefined): Directory {
  const all = items && [...items];
  const byId = new Map(all?.map((item) => [item.id.toLowerCase(), item]));
  const exact = grouped(all, (name) => name.trim());
  const folded = grouped(all, (name) => foldText(name).trim());

  function find(said: string): Found {
    const wanted = said.trim();
    const known = byId.get(wanted.toLowerCase());
    if (known) return { id: known.id };
    if (!all) return unread(wanted);
    const called = exact.get(wanted) ?? folded.get(foldText(wanted).trim()) ?? [];
    const [only, ...others] = called;
    if (!only) return { problem: `There is no ${what} ${isId(wanted) ? "with the id" : "called"} ${quoted(wanted)}.` };
    return others.length === 0 ? { id: only.id } : { problem: ambiguous(wanted, called) };
  }

  function unread(wanted: string): Found {
    if (isId(wanted)) return { id: wanted };
    return { problem: `The names of ${what}s could not be read. Use the id, or check the rows again.` };
  }

  function ambiguous(wanted: string, called: Named[]): string {
    const ids = called.slice(0, 3).map(({ id }) => shortId(id));
    const more = called.length > ids.length ? ", …" : "";
    return `${called.length} ${what}s are called ${quoted(wanted)}. Use the id of one of them: ${ids.join(", ")}${more}.`;
  }

  function nameOf(id: string): string {
    const name = byId.get(id.toLowerCase())?.name?.trim();
    if (!name || isId(name)) return id;
    const found = find(name);
    return "id" in found && found.id.toLowerCase() === id.toLowerCase() ? name : id;
  }

  return { find, nameOf };
}

function grouped(all: readonly Named[] | undefined, keyOf: (name: string) => string): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const item of all ?? []) {
    const key = keyOf(item.name ?? "");
    const group = groups.get(key);
    if (group) group.push(item);
    else if (key !== "") groups.set(key, [item]);
  }
  return groups;
}
