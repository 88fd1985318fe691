import { nameLimit } from "@/lib/providers/fields";

const tokenLength = 7;

/** Seven characters that no other row has: they find the number again when the answer got lost. */
export function nameToken(rowId: string): string {
  return `⟨${rowId.replaceAll("-", "").slice(0, tokenLength)}⟩`;
}

/** The wanted name with the token behind it, within what the upstream takes; the name itself comes right after. */
export function nameWithToken(name: unknown, rowId: string): string {
  const token = nameToken(rowId);
  const wanted = typeof name === "string" ? [...name].slice(0, nameLimit - [...token].length - 1).join("") : "";
  return `${wanted} ${token}`.trim();
}
