import type { Failure } from "@/lib/domain/errors";
import type { Answer } from "./attempt";
import type { Intent, Operation } from "./operation";
import { redact, secretsIn } from "./redact";
import { refusalOf } from "./refusal";
import { retryAfterMs } from "./retry";
import { because, later, lostAnswer, unchanged } from "./sentences";
import type { VapiClientSettings } from "./types";
import { clip, type Words, wordsOf } from "./words";

export type AnsweredCall = {
  settings: Pick<VapiClientSettings, "key">;
  operation: Operation;
  outcome: Answer;
};

/** What an answer that is no success means: its status decides, its words explain. */
export function answered({ settings, operation, outcome }: AnsweredCall): Failure {
  const { status } = outcome;
  const words = wordsOf(outcome);
  const secrets = [settings.key.trim(), ...secretsIn(operation.body)];
  const shown = words.said.map((text) => redact(text, secrets));
  return { ...statusFailure({ operation, outcome, words, shown }), details: detailsOf(status, shown) };
}

/** The upstream's own words. What should have been data is never shown: it is full of secrets of its own. */
function detailsOf(status: number, shown: readonly string[]): string {
  if (status < 300) return `Vapi answered ${status}, but nothing that can be read.`;
  if (shown.length === 0) return `Vapi answered ${status} without words.`;
  return clip([`Vapi answered ${status}:`, ...shown].join("\n"), longestDetails);
}

const longestDetails = 500;

type Told = { operation: Operation; outcome: Answer; words: Words; shown: string[] };

function statusFailure(told: Told): Failure {
  const { operation, outcome, words } = told;
  const { intent } = operation;
  const { status } = outcome;
  const unclear = status < 400 || status >= 500 || status === 408;
  if (unclear && intent !== "read") return lostAnswer(operation);
  if (status < 400)
    return {
      code: "upstream-bad-answer",
      message: "Vapi's answer could not be read.",
      next: `It is too large, or not in the form that Vapi documents. ${later(intent)}`,
    };
  if (unclear) return { code: "upstream-down", message: "Vapi has a problem of its own.", next: later(intent) };
  if (status === 401)
    return { code: "key-refused", message: "Vapi refused this workspace's key.", next: replaceKey(intent) };
  if (status === 403) return forbidden(told);
  if (status === 429) return rateLimited(outcome, intent);
  if (status === 404 && isOfTheApi(words)) return gone(operation);
  return refused(told);
}

function forbidden({ operation: { intent }, words: { said, fromApi }, shown }: Told): Failure {
  const text = said.join(" ");
  if (/Key doesn't allow/i.test(text))
    return {
      code: "key-public",
      message: "This workspace's key is a public key.",
      next: `Public keys work in web pages only. Replace it with a private key. ${unchanged[intent]}`,
    };
  if (!fromApi || /error code: \d+/i.test(text))
    return {
      code: "upstream-refused",
      message: "The network in front of Vapi refused this server.",
      next: `The key was not looked at. Try again later, or from another address. ${unchanged[intent]}`,
    };
  return { code: "upstream-refused", message: "Vapi does not allow this with this key.", next: because(shown, intent) };
}

function rateLimited({ retryAfter }: Answer, intent: Intent): Failure {
  const ms = retryAfterMs(retryAfter, Date.now());
  const seconds = ms === undefined ? undefined : Math.ceil(ms / 1000);
  const when = seconds ? `It goes on in ${seconds} s.` : "It goes on in a moment.";
  return {
    code: "rate-limited",
    message: "Vapi is getting too many requests from this organisation.",
    next: `${when} ${unchanged[intent]}`,
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  };
}

function gone({ noun, intent }: Operation): Failure {
  return {
    code: "not-found",
    message: `Vapi has no such ${noun}.`,
    next: `It may have been released or deleted meanwhile. ${unchanged[intent]}`,
  };
}

function refused({ operation, words, shown }: Told): Failure {
  const { intent, noun } = operation;
  const { code, message, next: told, ...rest } = refusalOf({ said: words.said, shown, sent: operation.body });
  const general = intent === "read" ? "Vapi refused this request." : `Vapi refused to ${verbs[intent]} this ${noun}.`;
  const marked = rest.fields && code === "upstream-refused" ? "Correct what is marked." : undefined;
  const next = told ?? marked;
  return {
    code,
    message: message ?? general,
    next: next ? `${next} ${unchanged[intent]}` : (advice(code, rest.hints) ?? because(shown, intent)),
    ...rest,
  };
}

function advice(code: Failure["code"], hints: string[] = []): string | undefined {
  if (code === "duplicate") return "Open it to change who answers. Nothing was created.";
  if (code === "in-use-elsewhere")
    return "It has to be removed there first, by somebody with access to that organisation. Nothing was created.";
  if (code !== "out-of-stock") return undefined;
  return hints.length > 0
    ? `Vapi suggests ${hints.join(", ")}. Nothing was created.`
    : "Choose another area code. Nothing was created.";
}

/** "Cannot GET /…" comes from a wrong address, not from a number that is gone. */
function isOfTheApi({ said, fromApi }: Words): boolean {
  return fromApi ? !said.some((text) => /^Cannot (GET|POST|PATCH|DELETE) \//.test(text)) : said.length === 0;
}

const verbs = { create: "create", call: "start", text: "send", change: "change", release: "release" };

function replaceKey(intent: Intent): string {
  return `It may have been rotated or deleted, or belong to another region. Replace it under Settings, Workspaces. ${unchanged[intent]}`;
}
