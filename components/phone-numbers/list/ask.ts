import type { Failure } from "@/lib/domain/errors";
import { ListError, unreachable } from "./list-error";

const noAnswer: Failure = { ...unreachable, next: "Check the connection and try again. Nothing was changed." };

/** Asks one of our own routes; a refusal arrives as a `ListError`. */
export async function ask(address: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch(() => {
    throw new ListError(noAnswer);
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => undefined)) as { error?: Failure } | undefined;
  throw new ListError(answer?.error ?? noAnswer);
}

export function post(address: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return ask(address, { method: "POST", headers, body: JSON.stringify(body) });
}

/** What a person is told of whatever went wrong on the way. */
export function failureOf(error: unknown): Failure {
  return error instanceof ListError ? error.failure : noAnswer;
}
