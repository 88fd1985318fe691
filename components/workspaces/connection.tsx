import { StatusSign } from "@/components/ui/status-sign";
import { agoWords } from "@/lib/domain/ago";
import { sandboxRegion, type Workspace } from "@/lib/domain/workspace";

const signs = {
  works: { kind: "active", word: "Works" },
  refused: { kind: "blocked", word: "Key refused" },
  unknown: { kind: "unknown", word: "Not known" },
} as const;

type ConnectionProps = { workspace: Pick<Workspace, "region" | "keyState" | "keyCheckedAt">; readAt: string };

/** What the last check of the key said, and how long ago. */
export function Connection({ workspace, readAt }: ConnectionProps) {
  if (workspace.region === sandboxRegion) return <StatusSign kind="active" word="Built in" />;
  const { keyState, keyCheckedAt } = workspace;
  return <StatusSign {...signs[keyState]} age={keyCheckedAt ? agoWords(keyCheckedAt, readAt) : undefined} />;
}
