import "server-only";
import type { JsonObject } from "@/lib/domain/json";
import type { VapiContext } from "@/lib/gate/context";
import { routingNames } from "@/lib/phone-numbers/routing-names";
import type { AnswererNames } from "./describe";

/** Longer than this nobody waits for names; the entries show short ids then. */
const patienceMs = 1_000;

type Spoken = { before: JsonObject | null; after: JsonObject | null };

/** Names of assistants and squads, asked for only where an entry speaks of one. */
export async function answererNames(
  ctx: Pick<VapiContext, "workspace" | "vapi">,
  entries: readonly Spoken[],
): Promise<AnswererNames> {
  if (!entries.some(speaksOfAnswerers)) return new Map();
  const { assistants, squads } = await routingNames(ctx, patienceMs);
  const named = [...(assistants ?? []), ...(squads ?? [])].flatMap(([id, { name }]) =>
    name ? [[id, name] as const] : [],
  );
  return new Map(named);
}

function speaksOfAnswerers({ before, after }: Spoken): boolean {
  return [before, after].some((fields) => fields !== null && (Boolean(fields.assistantId) || Boolean(fields.squadId)));
}
