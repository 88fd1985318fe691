import "server-only";
import { unstable_rethrow } from "next/navigation";
import { overTls } from "@/lib/auth/cookies";
import type { Failure, FailureCode } from "@/lib/domain/errors";
import type { Role, User } from "@/lib/domain/workspace";
import { noticeRefusedKey } from "./actions";
import type { VapiContext } from "./context";
import { toFailure } from "./failure";
import { openWorkspace, proveRole, proveUser } from "./proofs";
import { proveOwnPage } from "./own-page";
import { dataHeaders } from "./security-headers";
import type { Scene } from "./scene";

type Params = Record<string, string>;
type RouteContext = { params: Promise<Params> };
export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

export function userRoute(
  run: (a: { request: Request; params: Params; ctx: { user: User } }) => Promise<unknown>,
): RouteHandler {
  return (request, context) =>
    answer(request, async (scene) => {
      const user = await proveUser(scene);
      scene.user = user.id;
      return run({ request, params: await context.params, ctx: { user } });
    });
}

type VapiRun = (a: { request: Request; params: Params; ctx: VapiContext }) => Promise<unknown>;

/** Answers JSON; what `run` makes a Response of, such as a file, goes out as it is under the same headers. */
export function vapiRoute(run: VapiRun): RouteHandler {
  return atWorkspace(run, () => {});
}

/**
 * For what does not fit into a server action: a body that is streamed, or a question too long for an address. Only our
 * own pages may ask, as it is with actions.
 */
export function vapiPost(run: VapiRun, { role = "operator" }: { role?: Role } = {}): RouteHandler {
  return atWorkspace(run, (request, user, scene) => {
    proveOwnPage(request, scene);
    proveRole(user, role, scene);
  });
}

type Proof = (request: Request, user: User, scene: Scene) => void;

function atWorkspace(run: VapiRun, prove: Proof): RouteHandler {
  return (request, context) =>
    answer(request, async (scene) => {
      const user = await proveUser(scene);
      scene.user = user.id;
      const params = await context.params;
      const opened = await openWorkspace(user, params.workspace ?? "", scene);
      scene.workspace = opened.workspace.slug;
      prove(request, user, scene);
      const ctx: VapiContext = { user, ...opened, signal: request.signal };
      return noticeRefusedKey(ctx, () => run({ request, params, ctx }));
    });
}

async function answer(request: Request, run: (scene: Scene) => Promise<unknown>): Promise<Response> {
  const scene: Scene = { action: `${request.method} ${new URL(request.url).pathname}` };
  try {
    return privately(await run(scene));
  } catch (error) {
    unstable_rethrow(error);
    return refusal(request.signal.aborted ? cancelled : toFailure(error, scene));
  }
}

function privately(answer: unknown): Response {
  if (!(answer instanceof Response)) return Response.json(answer, { headers: privateAnswer });
  for (const [name, value] of Object.entries(privateAnswer)) answer.headers.set(name, value);
  return answer;
}

const cancelled: Failure = { code: "cancelled", message: "The browser took its request back." };
const privateAnswer = dataHeaders({ tls: overTls() });

function refusal(failure: Failure): Response {
  const retryAfter = failure.retryAfterSeconds;
  const headers = retryAfter ? { ...privateAnswer, "retry-after": String(Math.ceil(retryAfter)) } : privateAnswer;
  return Response.json({ error: failure }, { status: statusOf[failure.code], headers });
}

const statusOf: Record<FailureCode, number> = {
  "not-signed-in": 401,
  forbidden: 403,
  "not-found": 404,
  "invalid-input": 400,
  "too-many-attempts": 429,
  "rate-limited": 429,
  duplicate: 409,
  "in-use-elsewhere": 409,
  "out-of-stock": 409,
  "changed-elsewhere": 409,
  "in-progress": 409,
  "key-refused": 502,
  "key-public": 502,
  "key-unreadable": 503,
  "wrong-region": 502,
  "upstream-bad-answer": 502,
  "upstream-refused": 502,
  "outcome-unknown": 502,
  "upstream-down": 503,
  "upstream-timeout": 503,
  // nobody is listening any more
  cancelled: 499,
  surprise: 500,
};
