import "server-only";
import type { Call } from "@/lib/domain/call";
import { AppError, isAppError } from "@/lib/domain/errors";
import { presentNumber } from "@/lib/domain/phone-format";
import { type Clock, systemClock } from "@/lib/domain/clock";
import type { CallBody, VapiClient } from "@/lib/vapi/types";
import type { TestCall } from "./schema";

/** Pauses before each look: a lost request may be worked on for seconds, and a listing may lag behind. */
const looks = [0, 1000, 2000] as const;
const lookMs = 3_000;
/** How far our clock may be ahead of the upstream's. */
const skewMs = 5_000;

/** Sends once. A lost answer is looked up in the number's calls before anything is said. */
export async function startCall(vapi: VapiClient, wanted: TestCall, clock: Clock = systemClock): Promise<Call> {
  const since = new Date(clock.now() - skewMs).toISOString();
  try {
    return await vapi.calls.start(bodyOf(wanted));
  } catch (error) {
    if (!isAppError(error, "outcome-unknown")) throw underFormFields(error);
    const { call, listed } = await lookUp({ vapi, wanted, since, clock });
    if (call) return call;
    throw stillUnknown(wanted, listed, error);
  }
}

function bodyOf({ numberId, customerNumber, assistantId, squadId }: TestCall): CallBody {
  const call = { phoneNumberId: numberId, customer: { number: customerNumber } };
  return assistantId ? { ...call, assistantId } : { ...call, squadId: squadId ?? "" };
}

type Look = { vapi: VapiClient; wanted: TestCall; since: string; clock: Clock };

async function lookUp({ vapi, wanted, since, clock }: Look): Promise<{ call: Call | undefined; listed: boolean }> {
  let listed = false;
  for (const pause of looks) {
    if (pause > 0) await clock.wait(pause);
    const query = { phoneNumberId: wanted.numberId, createdAtGe: since, limit: 100 };
    const calls = await vapi.calls.list(query, { deadlineMs: lookMs }).catch(nothingListed);
    listed = calls !== undefined;
    const call = calls?.find((candidate) => isFruitOf(wanted, candidate));
    if (call) return { call, listed };
  }
  return { call: undefined, listed };
}

function isFruitOf({ customerNumber, assistantId, squadId }: TestCall, call: Call): boolean {
  const answerer = assistantId ? call.assistantId === assistantId : call.squadId === squadId;
  return call.direction === "outbound" && call.customerNumber === customerNumber && answerer;
}

function nothingListed(error: unknown): undefined {
  if (!isAppError(error)) throw error;
}

const formFields: Readonly<Record<string, string>> = {
  customer: "customerNumber",
  "customer.number": "customerNumber",
  phoneNumberId: "",
};

/** The upstream speaks of the body's fields, the form has names of its own. */
function underFormFields(error: unknown): unknown {
  if (!isAppError(error) || !error.failure.fields) return error;
  const fields = Object.entries(error.failure.fields).map(([name, text]) => [formFields[name] ?? name, text]);
  const named = fields.filter(([name]) => name !== "");
  const next =
    named.length > 0 ? error.failure.next : "The number may have been released meanwhile. No call was started.";
  return new AppError({ ...error.failure, next, fields: Object.fromEntries(named) }, { cause: error });
}

function stillUnknown({ customerNumber }: TestCall, listed: boolean, cause: AppError): AppError {
  const look = listed
    ? "no such call is listed so far. Look under Calls in a minute before starting another one."
    : "the calls could not be listed. Look under Calls before starting another one.";
  return new AppError(
    {
      code: "outcome-unknown",
      message: `It is not known whether the call to ${presentNumber(customerNumber).display} was started.`,
      next: `Vapi's answer got lost, and ${look}`,
      details: cause.failure.details,
    },
    { cause },
  );
}
