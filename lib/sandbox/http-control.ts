import { type Answer, type Incoming, json, refusal } from "./answer";
import { type FaultRule, faultKinds } from "./faults";
import { isRecord } from "./rules/checks";
import type { SandboxControl } from "./sandbox";
import type { WorldSettings } from "./worlds";

/**
 * The switches over HTTP:
 *   GET    /__sandbox/health
 *   POST   /__sandbox/worlds    {key, numbers?, seed?, rows?, pace?}   makes the world of a key anew
 *   POST   /__sandbox/faults    {kind, …, key?, method?, path?, times?}   answers {id}
 *   DELETE /__sandbox/faults?id=&key=    one rule, those of a key, or all
 *   GET    /__sandbox/requests?key=      what arrived, secrets included
 *   DELETE /__sandbox/requests?key=
 */
export function answerControl({ method, path, query, body }: Incoming, control: SandboxControl): Answer {
  const key = query.get("key") ?? undefined;
  switch (`${method} ${path}`) {
    case "GET /__sandbox/health":
      return done;
    case "POST /__sandbox/worlds":
      return withBody(body, (given) => makeWorld(given, control));
    case "POST /__sandbox/faults":
      return withBody(body, (given) => addFault(given, control));
    case "DELETE /__sandbox/faults":
      control.clearFaults({ id: query.get("id") ?? undefined, key });
      return done;
    case "GET /__sandbox/requests":
      return json(200, control.requests(key));
    case "DELETE /__sandbox/requests":
      control.clearRequests(key);
      return done;
    default:
      return refusal(404, `Cannot ${method} ${path}`);
  }
}

const done = json(200, { ok: true });

function withBody(body: string, answer: (given: Record<string, unknown>) => Answer): Answer {
  try {
    const given: unknown = JSON.parse(body);
    return isRecord(given) ? answer(given) : refusal(400, "The body must be a JSON object.");
  } catch (error) {
    return refusal(400, (error as Error).message);
  }
}

function makeWorld({ key, ...settings }: Record<string, unknown>, control: SandboxControl): Answer {
  if (typeof key !== "string") return refusal(400, "A world needs a `key`.");
  control.resetWorld(key, settings as WorldSettings);
  return done;
}

function addFault(given: Record<string, unknown>, control: SandboxControl): Answer {
  if (!faultKinds.some((kind) => kind === given.kind))
    return refusal(400, `\`kind\` must be one of ${faultKinds.join(", ")}.`);
  return json(201, { id: control.addFault(given as FaultRule) });
}
