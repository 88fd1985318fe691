/**
 * A stand-in of the Vapi API with a memory, shaped like `fetch`. One world per key, made on first use; `rules/magic.ts` lists
 * the values that make it refuse, `faults.ts` what can be made to fail.
 *
 * Seen from the real API or stated in its documents: routes and status codes; the envelope `{message, error, statusCode}` with
 * an array for validation and a string for business rules; one unknown property refuses the whole request; the texts for
 * E.164, UUID and name length; v1 as a bare array, v2 as `{results, metadata}`; secrets inside rows; the 401 texts; the texts
 * for a duplicate, another org's number, `Number Not Found on Twilio`, an area code out of stock; five free numbers, of which
 * the first needs no payment method; `activating` before `active`; `smsEnabled` on Twilio only, true when left out; hooks
 * replaced as a whole, and the text for an unknown one; the reply of POST /call with its `subscriptionLimits`, the texts for an
 * unknown assistant, a missing number, the daily limit and calls abroad of free numbers (the figure ten is from public reports);
 * calls newest first; a chat by `twilio.sms` with its rules (a number and a customer begin a session, a session stands alone),
 * a day until a session is over, messages as `{role, content}`, what a message costs.
 *
 * Our reading, to be corrected when the real one teaches us: PATCH with another provider is refused, and merges top-level
 * fields with null as "clear"; DELETE answers with the row; 404 bodies; an unknown assistant is accepted and an unknown
 * credential is not; duplicates are told by account and number; a free number shows no digits while activating; the words for
 * the quota, a missing payment method, a refused carrier sign-in, a public key outside of assistants, a refused credential
 * listing (403), a 400 from v2, a 429; unknown query parameters are ignored; a transfer number is checked for E.164 like a
 * customer's; a stored hook of an unknown kind may be sent back as it is. Of calls: the words for no answerer or two, a retired
 * workflow, no customer; that a number which is not ready fails after the 201; that calls are not refused above the concurrency
 * limit; how long each state lasts. Of texts: 201; every refusal's words and its being a 400; `input` comes back as it was sent,
 * a customer's as a list; a text sent word for word is the output; what the assistant was told counts as a user's message;
 * a session that is over takes no more; a reply to a session may carry a transport without number and customer; STOP stops
 * nothing; no check that either number is of the United States.
 */
import type { Incoming } from "./answer";
import { asFetch, type Serve } from "./as-fetch";
import { createFaultRules } from "./fault-rules";
import type { FaultRule } from "./faults";
import { createHandler } from "./handler";
import { keyOf } from "./keys";
import { type Pace, standardPace } from "./pace";
import { createRecorder, type RecordedRequest } from "./recorder";
import { createWorlds, type WorldSettings } from "./worlds";

export type { Fault, FaultRule } from "./faults";
export type { RecordedRequest } from "./recorder";
export type { WorldSettings } from "./worlds";

export type SandboxSettings = {
  /** Numbers of a world whose key does not say how many. */
  numbers?: number;
  now?: () => number;
  /** Whether `control.requests` remembers what arrived. */
  record?: boolean;
} & Partial<Pace>;

export type SandboxControl = {
  /** Makes the world of a key anew. */
  resetWorld(key: string, settings?: WorldSettings): void;
  /** Returns the rule's id. */
  addFault(rule: FaultRule): string;
  /** One rule, those of one key, or all. */
  clearFaults(which?: { id?: string; key?: string }): void;
  requests(key?: string): RecordedRequest[];
  clearRequests(key?: string): void;
};

export type Sandbox = { fetch: typeof fetch; serve: Serve; control: SandboxControl };

const standardSize = 64;

export function createSandbox(settings: SandboxSettings = {}): Sandbox {
  const { numbers = standardSize, now = Date.now, record = true, ...pace } = settings;
  const worlds = createWorlds({ numbers, now, pace: { ...standardPace, ...pace } });
  const faults = createFaultRules(now);
  const recorder = createRecorder();
  const handle = createHandler({ worlds, now });

  async function serve(incoming: Incoming) {
    const key = keyOf(incoming.headers);
    const acting = faults.acting({ key, method: incoming.method, path: incoming.path });
    const recorded = record ? recorder.add(incoming, key, now()) : undefined;
    await pause(acting.of("latency")?.ms ?? 0);
    const outcome = handle(incoming, acting);
    if (recorded && typeof outcome !== "string") recorded.status = outcome.status;
    return outcome;
  }

  return {
    fetch: asFetch(serve),
    serve,
    control: {
      resetWorld: (key, world) => void worlds.make(key, world),
      addFault: faults.add,
      clearFaults: faults.clear,
      requests: recorder.of,
      clearRequests: recorder.clear,
    },
  };
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}
