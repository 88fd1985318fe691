import "server-only";
import { currentUser } from "@/lib/auth/current-user";
import { AppError } from "@/lib/domain/errors";
import { type Role, roles, type User, type Workspace } from "@/lib/domain/workspace";
import { log } from "@/lib/log";
import type { VapiClient } from "@/lib/vapi/types";
import { openBySlug } from "@/lib/workspaces/connect";
import type { Scene } from "./scene";

/** The shape of every address that `slugOf` makes; anything else never reaches the database. */
const slugShape = /^[a-z0-9-]{1,80}$/;

export async function proveUser(scene: Scene): Promise<User> {
  const user = await currentUser();
  if (user) return user;
  log.warn(scene, "refused: not signed in");
  throw new AppError({
    code: "not-signed-in",
    message: "You are signed out.",
    next: "Sign in again; nothing was changed.",
  });
}

/** Roles are a ladder: each may do what the ones before it may. */
export function proveRole(user: User, role: Role, scene: Scene): void {
  if (roles.indexOf(user.role) >= roles.indexOf(role)) return;
  log.warn({ ...scene, user: user.id, role: user.role, needed: role }, "refused: role");
  throw new AppError({
    code: "forbidden",
    message: `Your role is ${user.role}; this needs ${role}.`,
    next: "Ask an administrator. Nothing was changed.",
  });
}

export async function openWorkspace(
  user: User,
  slug: string,
  scene: Scene,
): Promise<{ workspace: Workspace; vapi: VapiClient }> {
  const opened = typeof slug === "string" && slugShape.test(slug) ? await openBySlug(user.id, slug) : undefined;
  if (!opened) {
    log.warn({ ...scene, user: user.id, workspace: slug }, "refused: no such workspace");
    throw new AppError({
      code: "not-found",
      message: "There is no such workspace.",
      next: "It was removed, or it belongs to somebody else. Nothing was changed.",
    });
  }
  return opened;
}
