import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z, ZodType } from "zod";
import { isAppError } from "@/lib/domain/errors";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Role, User } from "@/lib/domain/workspace";
import { markKeyState } from "@/lib/workspaces/store";
import type { VapiContext } from "./context";
import { toFailure } from "./failure";
import { openWorkspace, proveRole, proveUser } from "./proofs";
import type { Scene } from "./scene";

/** `name` stands in the log when somebody is refused or something breaks. */
type Options = { role?: Role; name?: string };
type Run<S extends ZodType, C, T> = (a: { input: z.output<S>; ctx: C }) => Promise<T>;

/** For the one door that strangers may knock at. */
export function publicAction<S extends ZodType, T>(
  schema: S,
  run: (a: { input: z.output<S> }) => Promise<T>,
  options: Pick<Options, "name"> = {},
) {
  return async (input: z.input<S>): Promise<Result<T>> =>
    answer({ action: nameOf(run, options) }, async () => run({ input: await schema.parseAsync(input) }));
}

export function userAction<S extends ZodType, T>(schema: S, run: Run<S, { user: User }, T>, options: Options = {}) {
  return async (input: z.input<S>): Promise<Result<T>> => {
    const scene: Scene = { action: nameOf(run, options) };
    return answer(scene, async () => {
      const user = await proveUser(scene);
      scene.user = user.id;
      proveRole(user, options.role ?? "viewer", scene);
      return run({ input: await schema.parseAsync(input), ctx: { user } });
    });
  };
}

export function vapiAction<S extends ZodType, T>(schema: S, run: Run<S, VapiContext, T>, options: Options = {}) {
  return async (slug: string, input: z.input<S>): Promise<Result<T>> => {
    const scene: Scene = { action: nameOf(run, options) };
    return answer(scene, async () => {
      const user = await proveUser(scene);
      scene.user = user.id;
      const opened = await openWorkspace(user, slug, scene);
      scene.workspace = opened.workspace.slug;
      proveRole(user, options.role ?? "operator", scene);
      const ctx: VapiContext = { user, ...opened };
      return noticeRefusedKey(ctx, async () => run({ input: await schema.parseAsync(input), ctx }));
    });
  };
}

/** A key that Vapi refuses is refused everywhere: the workspace says so until it is replaced. */
export async function noticeRefusedKey<T>(ctx: VapiContext, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isAppError(error, "key-refused")) await markKeyState(ctx.workspace.id, "refused");
    throw error;
  }
}

async function answer<T>(scene: Scene, run: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await run());
  } catch (error) {
    // a redirect inside an action travels as an exception that belongs to the framework
    unstable_rethrow(error);
    return fail(toFailure(error, scene));
  }
}

const nameOf = (run: { name: string }, options: Options): string => options.name ?? (run.name || "action");
