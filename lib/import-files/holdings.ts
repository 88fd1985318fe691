import "server-only";
import { assistantNames, squadNames } from "@/lib/assistants/loaders";
import type { Holdings } from "@/lib/csv/lookups";
import type { Mapping } from "@/lib/csv/mapping";
import { isAppError } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { VapiContext } from "@/lib/gate/context";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import type { CheckNote } from "./schema";

export type Checker = Pick<VapiContext, "user" | "workspace" | "vapi" | "signal">;
export type Held = Holdings & { numbers: PhoneNumber[]; notes: CheckNote[] };

/** What rows are held against. Names are asked for only where a column says them; what cannot be read is said. */
export async function holdingsFor(ctx: Checker, { assistant, squad, credential }: Mapping): Promise<Held> {
  const notes: CheckNote[] = [];
  const reading = async <T>(what: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!isAppError(error) || error.code === "cancelled") throw error;
      notes.push({ code: `${what}-unread`, tone: "warn", message: unread(what, error.failure.message) });
      return undefined;
    }
  };
  const [{ table, stale }, assistants, squads, credentials] = await Promise.all([
    numberIndex(ctx).rows({ signal: ctx.signal, force: true }),
    assistant === undefined ? undefined : reading("assistants", () => assistantNames(ctx)),
    squad === undefined ? undefined : reading("squads", () => squadNames(ctx)),
    credential === undefined ? undefined : reading("credentials", () => ctx.vapi.credentials.listAll(ctx)),
  ]);
  if (stale) notes.push({ code: "numbers-stale", tone: "warn", message: staleSentence(stale.failure?.message) });
  const numbers = [...table.entries.values()].map(({ phone }) => phone);
  return { assistants: assistants?.values(), squads: squads?.values(), credentials, numbers, notes };
}

function unread(what: string, why: string): string {
  return `The names of ${what} could not be read, so only ids are understood. ${why}`;
}

function staleSentence(why = "Vapi has not answered yet."): string {
  return `The list of numbers is not fresh: what was added meanwhile is found when the import starts. ${why}`;
}
