import "server-only";
import type { Assistant } from "@/lib/domain/assistant";
import type { Workspace } from "@/lib/domain/workspace";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import type { VapiClient } from "@/lib/vapi/types";
import { forget, remembered } from "./cache";
import { pick } from "./pick";
import type { PickerAnswer, PickerQuery } from "./schema";

type Reader = { workspace: Pick<Workspace, "id" | "region" | "keyLast4">; vapi: VapiClient };
type Names = ReadonlyMap<string, Assistant>;

/** Every assistant of the workspace by id, at most half a minute old. Throws where the upstream does not tell. */
export function assistantNames(ctx: Reader): Promise<Names> {
  return namesOf(ctx, "assistants");
}

export function squadNames(ctx: Reader): Promise<Names> {
  return namesOf(ctx, "squads");
}

export async function loadAssistants(ctx: Reader, query: PickerQuery): Promise<PickerAnswer> {
  return pick({ all: await assistantNames(ctx), query, usage: usageOf(ctx, "assistantId") });
}

export async function loadSquads(ctx: Reader, query: PickerQuery): Promise<PickerAnswer> {
  return pick({ all: await squadNames(ctx), query, usage: usageOf(ctx, "squadId") });
}

/** After a key was replaced or a workspace removed: two keys may end in the same four characters. */
export function forgetNames(workspaceId: string): void {
  forget(keyOf(workspaceId, ""));
}

const keyOf = (...parts: string[]) => parts.join(" ");

/** Many wait for one request here, so it is not cancelled with the first of them. */
function namesOf({ workspace, vapi }: Reader, kind: "assistants" | "squads"): Promise<Names> {
  return remembered({
    // another instance may have replaced the key, and then this one is told nothing
    key: keyOf(workspace.id, kind, workspace.region, workspace.keyLast4),
    load: async () => new Map((await vapi[kind].listAll()).map((item) => [item.id, item])),
  });
}

/** Phone numbers per assistant or squad; undefined until the numbers of the workspace have been read once. */
function usageOf(ctx: Reader, field: "assistantId" | "squadId"): Map<string, number> | undefined {
  const index = numberIndex(ctx);
  if (!index.isWarm()) {
    index.warm();
    return undefined;
  }
  const usage = new Map<string, number>();
  for (const { [field]: id } of index.known()) if (id) usage.set(id, (usage.get(id) ?? 0) + 1);
  return usage;
}
