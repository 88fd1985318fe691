import "server-only";
import { AppError, type Failure, type FailureCode, isAppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { createVapiClient } from "@/lib/vapi/client";
import type { ProbeAnswer } from "@/lib/vapi/types";
import { regionUpstream } from "./regions";

export type KeyReport = ProbeAnswer & { region: string };

type Check = { region: string; key: string };

/** Asks the upstream about a key. Throws one of: wrong key, public key, wrong region, upstream down or slow. */
export async function checkKey(check: Check): Promise<KeyReport> {
  try {
    return { ...(await probe(check)), region: check.region };
  } catch (error) {
    if (!isAppError(error, "key-refused", "key-public")) throw inKeyWords(error);
    // the upstream answers alike to a wrong key and to a key of another region, so the other regions are asked too
    const home = await findRegionOf(check);
    throw home ? wrongRegion(check.region, home) : inKeyWords(error);
  }
}

async function probe({ region, key }: Check): Promise<ProbeAnswer> {
  const timeoutMs = env().upstreamTimeoutMs;
  return createVapiClient({ ...regionUpstream(region), key, timeoutMs }).probe({ deadlineMs: timeoutMs });
}

async function findRegionOf({ region, key }: Check): Promise<string | undefined> {
  const others = env().regions.filter((other) => other.name !== region);
  const answers = await Promise.allSettled(others.map((other) => probe({ region: other.name, key })));
  return others.find((_, index) => answers[index]?.status === "fulfilled")?.name;
}

function wrongRegion(chosen: string, home: string): AppError {
  return new AppError({
    code: "wrong-region",
    message: `This key belongs to the ${home} region.`,
    next: `A key works in its own region only, and the ${chosen} region refused it. Choose ${home} as the region and test again. Nothing was saved.`,
    fields: { region: `The key belongs to ${home}.` },
  });
}

/** The client's words tell what happened to a call; here the reader wants to know what to do about the key. */
function inKeyWords(error: unknown): unknown {
  if (!isAppError(error)) return error;
  const words = wordsByCode[error.code];
  return words ? new AppError({ ...error.failure, ...words }, { cause: error }) : error;
}

const retryLater = "Nothing was saved. Test again in a moment.";

const wordsByCode: Partial<Record<FailureCode, Pick<Failure, "message" | "next" | "fields">>> = {
  "key-refused": {
    message: "Vapi does not accept this key.",
    next: "It may be mistyped, rotated or deleted. Copy the private key again, from Vapi under API Keys. Nothing was saved.",
    fields: { key: "Vapi does not accept this key." },
  },
  "key-public": {
    message: "This is a public key.",
    next: "A public key starts calls from a website only. Copy the private key instead, from Vapi under API Keys. Nothing was saved.",
    fields: { key: "This is a public key. The private key is needed." },
  },
  "upstream-down": { message: "Vapi cannot be reached, so the key could not be tested.", next: retryLater },
  "upstream-timeout": { message: "Vapi took too long to answer, so the key could not be tested.", next: retryLater },
  "upstream-bad-answer": {
    message: "Vapi's answer could not be read, so the key could not be tested.",
    next: retryLater,
  },
};
