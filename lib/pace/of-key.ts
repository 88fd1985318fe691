import "server-only";
import { createHash } from "node:crypto";
import { sharedHolds } from "./holds";
import { createPace, type Pace, type PaceStatus } from "./pace";

type Paces = { byKey: Map<string, Pace>; byWorkspace: Map<string, Pace> };

/** Every bundle of the server evaluates this module again; the paces are shared over `globalThis`. */
const shared = globalThis as typeof globalThis & { switchboardPaces?: Paces };

const paces = (): Paces => (shared.switchboardPaces ??= { byKey: new Map(), byWorkspace: new Map() });

type Workspace = { id: string };

/** One pace for each key of an upstream, whichever workspaces use it. */
export function paceOf(workspace: Workspace, { baseUrl, key }: { baseUrl: string; key: string }): Pace {
  const { byKey, byWorkspace } = paces();
  const name = createHash("sha256").update(`${baseUrl} ${key}`).digest("base64url");
  const pace = byKey.get(name) ?? createPace({ holds: sharedHolds(name) });
  byKey.set(name, pace);
  byWorkspace.set(workspace.id, pace);
  return pace;
}

/** Null: nothing was sent for this workspace since the server started. */
export function paceStatus({ id }: Workspace): PaceStatus | null {
  return paces().byWorkspace.get(id)?.status() ?? null;
}
