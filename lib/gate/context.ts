import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { currentUser } from "@/lib/auth/current-user";
import { signInPath } from "@/lib/auth/safe-next";
import { isAppError } from "@/lib/domain/errors";
import type { Role, User, Workspace } from "@/lib/domain/workspace";
import type { VapiClient } from "@/lib/vapi/types";
import { openWorkspace, proveRole } from "./proofs";
import type { Scene } from "./scene";

/** To hold one is to be signed in and to own the workspace. */
export type VapiContext = { user: User; workspace: Workspace; vapi: VapiClient; signal?: AbortSignal };

/** For pages: a stranger is sent to sign in and comes back to where they wanted to go. */
export async function requireUser(): Promise<User> {
  const user = await currentUser();
  if (user) return user;
  redirect(signInPath(await currentPath()));
}

/** For pages that only some may see: everybody else finds nothing there. */
export async function requireRole(role: Role): Promise<User> {
  const user = await requireUser();
  try {
    proveRole(user, role, await pageScene());
  } catch (error) {
    if (isAppError(error, "forbidden")) notFound();
    throw error;
  }
  return user;
}

/** For pages: a foreign workspace and an unknown one look alike. */
export const requireWorkspace = cache(async (slug: string): Promise<VapiContext> => {
  const user = await requireUser();
  try {
    return { user, ...(await openWorkspace(user, slug, await pageScene())) };
  } catch (error) {
    if (isAppError(error, "not-found")) notFound();
    throw error;
  }
});

/** Written by the proxy, which replaces whatever a client claims. */
const currentPath = async () => (await headers()).get("x-path") ?? "";
const pageScene = async (): Promise<Scene> => ({ action: `page ${(await currentPath()).split("?")[0]}` });
