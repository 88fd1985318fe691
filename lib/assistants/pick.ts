import type { Assistant } from "@/lib/domain/assistant";
import type { PickerAnswer, PickerItem, PickerQuery } from "./schema";

type Choices = {
  all: ReadonlyMap<string, Assistant>;
  query: PickerQuery;
  /** Phone numbers per id; undefined where they are not known. */
  usage: ReadonlyMap<string, number> | undefined;
};

/** The best matches first: names that begin with the search, then words that do, then the rest; by name within each. */
export function pick({ all, query, usage }: Choices): PickerAnswer {
  const wanted = fold(query.q);
  const ranked = [...all.values()]
    .map((assistant) => ({ assistant, rank: rankOf(assistant, wanted) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || byName(a.assistant, b.assistant));
  const toItem = ({ id, name }: Assistant): PickerItem => ({ id, name, ...(usage && { numbers: usage.get(id) ?? 0 }) });
  const chosen = query.id === undefined ? undefined : all.get(query.id);
  return {
    items: ranked.slice(0, query.limit).map(({ assistant }) => toItem(assistant)),
    matches: ranked.length,
    total: all.size,
    ...(query.id !== undefined && { chosen: chosen ? toItem(chosen) : null }),
  };
}

function rankOf({ id, name }: Assistant, wanted: string): number | undefined {
  if (wanted === "") return name ? 0 : 1;
  const folded = fold(name ?? "");
  if (folded.startsWith(wanted)) return 0;
  if (folded.includes(` ${wanted}`)) return 1;
  if (folded.includes(wanted)) return 2;
  return id.toLowerCase().startsWith(wanted) ? 3 : undefined;
}

/** Case and accents make no difference to a search. */
function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function byName(a: Assistant, b: Assistant): number {
  return collator.compare(a.name ?? "", b.name ?? "") || collator.compare(a.id, b.id);
}
