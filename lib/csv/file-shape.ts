import "server-only";
import { createHash } from "node:crypto";
import type { Column } from "./columns";
import { foldHeader } from "./fold-header";

/** Files with the same columns in the same order have the same shape: a mapping chosen for one fits the next. */
export function fileShape(columns: readonly Column[]): string {
  const headers = JSON.stringify(columns.map(({ title }) => foldHeader(title)));
  return createHash("sha256").update(headers).digest("base64url").slice(0, 22);
}
