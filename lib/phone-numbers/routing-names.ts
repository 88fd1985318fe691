import { assistantNames, squadNames } from "@/lib/assistants/loaders";
import type { VapiContext } from "@/lib/gate/context";
import { stateOf } from "./index-state";
import type { RoutingNames } from "./row";

/** `pending`: they take longer than the caller would wait, and will be there soon. */
export type NamesRead = RoutingNames & { pending: boolean };

type Kind = keyof RoutingNames;
type Context = Pick<VapiContext, "workspace" | "vapi">;

const readers = { assistants: assistantNames, squads: squadNames };

/** Who may answer, by name. It never fails: during an outage the names known last stay, without any the rows show ids. */
export async function routingNames(ctx: Context, patienceMs: number): Promise<NamesRead> {
  const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), patienceMs).unref());
  const [assistants, squads] = await Promise.all([read(ctx, "assistants", late), read(ctx, "squads", late)]);
  const known = stateOf(ctx.workspace).names;
  return { ...known, pending: [assistants, squads].some((name) => name === "late") };
}

async function read(ctx: Context, kind: Kind, late: Promise<"late">): Promise<"late" | void> {
  const names = stateOf(ctx.workspace).names;
  const reading = readers[kind](ctx).then(
    (found) => void (names[kind] = found),
    () => undefined,
  );
  return Promise.race([reading, late]);
}
