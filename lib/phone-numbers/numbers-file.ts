import "server-only";
import { assistantNames, squadNames } from "@/lib/assistants/loaders";
import { exportNumbers } from "@/lib/csv/export";
import { type Names, namesOf } from "@/lib/csv/lookups";
import type { VapiContext } from "@/lib/gate/context";
import { chosenNumbers, type RunSelection } from "@/lib/runs/selection";

/** The selected numbers as a file, in the order of the list; an import takes it as it is. */
export async function numbersFile(ctx: VapiContext, selection: RunSelection): Promise<Response> {
  const [chosen, names] = await Promise.all([chosenNumbers(ctx, selection), namesToWrite(ctx)]);
  const numbers = chosen.flatMap(({ phone }) => phone ?? []);
  const today = new Date().toISOString().slice(0, 10);
  return new Response(streamOf(exportNumbers(numbers, names)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${ctx.workspace.slug}-phone-numbers-${today}.csv"`,
    },
  });
}

/** What the key may not read, or the upstream does not tell, is written as an id. */
async function namesToWrite(ctx: VapiContext): Promise<Names> {
  const [assistants, squads, credentials] = await Promise.all([
    ifTold(assistantNames(ctx)),
    ifTold(squadNames(ctx)),
    ifTold(ctx.vapi.credentials.listAll({ signal: ctx.signal })),
  ]);
  return namesOf({ assistants: assistants?.values(), squads: squads?.values(), credentials });
}

function ifTold<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch(() => undefined);
}

/** Written as fast as it is read. */
function streamOf(parts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
