import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { database } from "@/lib/db/client";
import { users, workspaces } from "@/lib/db/schema";
import { type Failure, isAppError } from "@/lib/domain/errors";
import type { User, Workspace } from "@/lib/domain/workspace";
import type { FormValues, Place } from "@/lib/providers/define";
import type { FaultRule } from "@/lib/sandbox/faults";
import { serveSandbox } from "@/lib/sandbox/http";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createVapiClient } from "@/lib/vapi/client";
import type { Imported } from "../schema";
import type { Importing } from "../send";
import { reconcileSubmission, submitImport } from "../submit";

const start = Date.UTC(2026, 7, 20, 12);
export const settleMs = 60_000;

/** One workspace with an upstream of its own over real HTTP, and a clock that both share and that only moves when told. */
export async function createScene({ numbers = 0, timeoutMs = 5000 }: { numbers?: number; timeoutMs?: number } = {}) {
  let elapsed = 0;
  const now = () => start + elapsed;
  const advance = (ms: number) => void (elapsed += ms);
  const sandbox = createSandbox({ now, numbers, record: true });
  const upstream = await serveSandbox({ port: 0, host: "127.0.0.1", sandbox });
  const key = `sandbox-${randomUUID()}`;
  const vapi = createVapiClient({ baseUrl: upstream.url, key, fetch, timeoutMs, wait: async () => undefined });
  const { user, workspace } = await createRows();

  /** Waiting takes no time: `moving` makes the shared clock jump instead. */
  const job = ({ moving = true } = {}): Importing => ({
    user,
    workspace,
    vapi,
    settleMs,
    clock: {
      now,
      wait: async (ms) => {
        if (moving) advance(ms);
        await nextTurn();
      },
    },
  });

  return {
    user,
    workspace,
    vapi,
    advance,
    now,
    job,
    sandbox,
    key,
    submit: (request: Submission, place: Place = usPlace) => outcomeOf(submitImport(job(), complete(request), place)),
    /** Many at once poll many times: the clock stands still for them. */
    submitTogether: (requests: Submission[]) =>
      Promise.all(
        requests.map((request) => outcomeOf(submitImport(job({ moving: false }), complete(request), usPlace))),
      ),
    lookAgain: (submissionKey: string) => outcomeOf(reconcileSubmission(job(), submissionKey)),
    fault: (rule: FaultRule) => sandbox.control.addFault({ key, ...rule }),
    heal: () => sandbox.control.clearFaults({ key }),
    creates: () => arrived("POST").length,
    arrived,
    numbers: async () => (await vapi.phoneNumbers.listAll()).rows,
    close: () => upstream.close(),
  };

  function arrived(method: string) {
    const requests = sandbox.control.requests(key);
    return requests.filter((request) => request.method === method && request.path.includes("phone-number"));
  }
}

export type Scene = Awaited<ReturnType<typeof createScene>>;

export const usPlace: Place = { sipHost: "sip.vapi.ai" };

type Submission = { submissionKey?: string; form?: string; values: FormValues };

function complete({ submissionKey = randomUUID(), form = "twilio", values }: Submission) {
  return { submissionKey, form, values };
}

export type Outcome = { done: Imported; failure?: undefined } | { done?: undefined; failure: Failure };

async function outcomeOf(importing: Promise<Imported>): Promise<Outcome> {
  try {
    return { done: await importing };
  } catch (error) {
    if (isAppError(error)) return { failure: error.failure };
    throw error;
  }
}

async function createRows(): Promise<{ user: User; workspace: Workspace }> {
  const db = await database();
  const tag = randomUUID();
  const person = { email: `${tag}@example.com`, name: "Ada", passwordHash: "none", role: "operator" as const };
  const [user] = await db.insert(users).values(person).returning({ id: users.id });
  if (!user) throw new Error("no user was written");
  const place = {
    slug: tag,
    name: "North",
    environment: "sandbox" as const,
    region: "Sandbox",
    keyLast4: tag.slice(-4),
  };
  const state = { keySealed: "none", keyState: "works" as const };
  const [row] = await db
    .insert(workspaces)
    .values({ ...place, ...state, ownerId: user.id })
    .returning({ id: workspaces.id });
  if (!row) throw new Error("no workspace was written");
  return {
    user: { id: user.id, email: person.email, name: person.name, role: person.role },
    workspace: {
      ...place,
      id: row.id,
      keyState: "works",
      keyCheckedAt: null,
      createdAt: new Date(start).toISOString(),
    },
  };
}
