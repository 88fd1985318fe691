import type { RowRouting } from "@/lib/phone-numbers/row";
import { shortId } from "@/lib/phone-numbers/short-id";

/** Who answers, inside a sentence. */
export function routingWords({ kind, id, name, known, host }: RowRouting): string {
  if (kind === "none") return "nobody";
  if (kind === "server") return host ?? "the server URL";
  if (kind === "workflow") return `the retired workflow ${shortId(id ?? "")}`;
  const what = kind === "squad" ? "squad" : "assistant";
  return known ? (name ?? shortId(id ?? "")) : `the unknown ${what} ${shortId(id ?? "")}`;
}
