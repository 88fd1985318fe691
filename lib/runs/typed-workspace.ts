import type { Workspace } from "@/lib/domain/workspace";

/** Case and spaces around do not matter; everything else does. */
export function isWorkspaceTyped({ name }: Pick<Workspace, "name">, typed: string): boolean {
  return fold(typed) === fold(name);
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}
