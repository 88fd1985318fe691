import { eq, sql } from "drizzle-orm";
import { databaseHandle } from "@/lib/db/client";
import { paceHolds } from "@/lib/db/schema";
import { log } from "@/lib/log";

/** How instances that use the same key tell each other that the upstream wants to be left alone. */
export type Holds = { tell(until: number): void; ask(): Promise<number> };

/** Where there is but one. */
export const noHolds: Holds = { tell: () => undefined, ask: () => Promise.resolve(0) };

/** Over the database, where several may share it. What cannot be told or asked is learnt from the upstream itself. */
export function sharedHolds(name: string): Holds {
  return {
    tell: (until) => void tell(name, new Date(until)).catch(failed),
    ask: () =>
      ask(name).catch((err: unknown) => {
        failed(err);
        return 0;
      }),
  };
}

async function tell(name: string, heldUntil: Date): Promise<void> {
  const { kind, db } = await databaseHandle();
  if (kind === "embedded") return;
  const latest = sql`greatest(${paceHolds.heldUntil}, excluded.held_until)`;
  await db
    .insert(paceHolds)
    .values({ name, heldUntil })
    .onConflictDoUpdate({ target: paceHolds.name, set: { heldUntil: latest } });
}

async function ask(name: string): Promise<number> {
  const { kind, db } = await databaseHandle();
  if (kind === "embedded") return 0;
  const [held] = await db.select().from(paceHolds).where(eq(paceHolds.name, name));
  return held?.heldUntil.getTime() ?? 0;
}

function failed(err: unknown): void {
  log.warn({ err }, "instances cannot tell each other how long the upstream is left alone");
}
