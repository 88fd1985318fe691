import { routingOf } from "@/lib/domain/phone-number";
import type { NumberFormValues } from "./form";
import { linesIn } from "./sections/checks";

/** Vapi's own figures: 20 s where none is set, and 7.5 s for the question who answers (Vapi docs, server URL and personalization). */
const standardTimeout = "20";

/** What Vapi will do with the server of this form, in sentences. */
export function whatIsCalled(
  values: Pick<NumberFormValues, "server" | "answeredBy" | "assistantId" | "squadId">,
): string[] {
  const { server } = values;
  const url = server.url.trim();
  const answered = routingOf({
    assistantId: (values.answeredBy === "assistant" && values.assistantId) || null,
    squadId: (values.answeredBy === "squad" && values.squadId) || null,
    workflowId: null,
    serverUrl: null,
  });
  if (url === "")
    return [
      "This number has no server URL of its own.",
      "Vapi uses the server URL of the assistant, else that of the organisation, which Switchboard cannot see.",
    ];
  return [
    answered === "none"
      ? `For every call, Vapi sends a POST to ${url} and asks who answers. The answer must come within 7.5 seconds.`
      : `The ${answered} answers; during the call Vapi reports to ${url} by POST, unless the assistant has a server URL of its own.`,
    waiting(server),
    ...secured(server),
    retries(server.backoffPlan),
  ];
}

function waiting({ timeoutSeconds }: NumberFormValues["server"]): string {
  return `It waits up to ${timeoutSeconds.trim() || standardTimeout} seconds for each answer.`;
}

function secured({
  headers,
  credentialId,
  staticIpAddressesEnabled,
  encryptedPaths,
}: NumberFormValues["server"]): string[] {
  const names = headers.map(({ name }) => name.trim()).filter((name) => name !== "");
  const authorises = names.some((name) => name.toLowerCase() === "authorization");
  const paths = linesIn(encryptedPaths).length;
  return [
    ...(names.length > 0
      ? [`It sends ${names.length === 1 ? "the header" : "the headers"} ${listOf.format(names)}.`]
      : []),
    ...(credentialId && authorises ? ["The Authorization header overrides the credential."] : []),
    ...(credentialId && !authorises ? ["It signs in with the chosen credential."] : []),
    ...(staticIpAddressesEnabled ? ["Requests come from 167.150.224.0/23."] : []),
    ...(paths > 0 && !credentialId ? ["Paths are only encrypted with a credential that has an encryption plan."] : []),
  ];
}

function retries({ type, maxRetries, baseDelaySeconds }: NumberFormValues["server"]["backoffPlan"]): string {
  const tries = maxRetries.trim() || "0";
  if (type === "none" || tries === "0") return "When the server fails, Vapi does not try again.";
  const wait = `${baseDelaySeconds.trim() || "0"} s`;
  const times = tries === "1" ? "once" : `up to ${tries} times`;
  return `When the server fails, Vapi tries again ${times}, ${type === "fixed" ? `${wait} apart` : `first after ${wait}, then longer each time`}.`;
}

const listOf = new Intl.ListFormat("en");
