import { reservedSlugs } from "@/lib/paths";

const longest = 40;

/** The address of a workspace, made from its name once and kept when it is renamed. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  return slug || "workspace";
}

/** `marlow`, `marlow-2`, `marlow-3`, … without the words that are routes of the product. */
export function* slugCandidates(slug: string): Generator<string> {
  if (!reservedSlugs.includes(slug)) yield slug;
  for (let count = 2; ; count += 1) yield `${slug}-${count}`;
}
