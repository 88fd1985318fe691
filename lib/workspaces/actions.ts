"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/gate/actions";
import { checkKey } from "./check-key";
import { ensureSandboxWorkspace } from "./demo";
import { forgetWorkspace } from "./forget";
import * as schema from "./schema";
import { removeWorkspace, renameWorkspace, replaceKey, rememberLast, saveWorkspace } from "./store";
import { requireConfirmation, requireKeyed, requireOwned } from "./owned";
import { checkReplacement, testStoredKey } from "./stored-key";

export const testKey = userAction(schema.keyToTest, ({ input }) => checkKey(input), keeper("testKey"));

export const connectWorkspace = userAction(
  schema.newWorkspace,
  async ({ input, ctx }) => {
    await checkKey(input);
    return opened(ctx.user.id, await saveWorkspace(ctx.user.id, input));
  },
  keeper("connectWorkspace"),
);

export const connectSandbox = userAction(
  schema.nothing,
  async ({ ctx }) => opened(ctx.user.id, await ensureSandboxWorkspace(ctx.user.id, { name: "Sandbox" })),
  keeper("connectSandbox"),
);

export const testWorkspaceKey = userAction(
  schema.chosenWorkspace,
  async ({ input, ctx }) => {
    const workspace = await requireOwned(ctx.user.id, input.workspace);
    return testStoredKey(ctx.user.id, workspace).finally(refreshFrame);
  },
  keeper("testWorkspaceKey"),
);

export const changeWorkspaceName = userAction(
  schema.rename,
  async ({ input, ctx }) => {
    const workspace = await requireOwned(ctx.user.id, input.workspace);
    const renamed = await renameWorkspace(ctx.user.id, workspace.id, input.name);
    refreshFrame();
    return { name: renamed.name };
  },
  keeper("changeWorkspaceName"),
);

export const replaceWorkspaceKey = userAction(
  schema.keyReplacement,
  async ({ input, ctx }) => {
    const workspace = requireKeyed(await requireOwned(ctx.user.id, input.workspace));
    const report = await checkReplacement(workspace, input.key);
    await replaceKey(ctx.user.id, workspace.id, input.key);
    forgetWorkspace(workspace.id);
    refreshFrame();
    return report;
  },
  keeper("replaceWorkspaceKey"),
);

export const disconnectWorkspace = userAction(
  schema.removal,
  async ({ input, ctx }) => {
    const workspace = await requireOwned(ctx.user.id, input.workspace);
    requireConfirmation(workspace, input.confirmation);
    await removeWorkspace(ctx.user.id, workspace.id);
    forgetWorkspace(workspace.id);
    refreshFrame();
    return { name: workspace.name };
  },
  keeper("disconnectWorkspace"),
);

async function opened(userId: string, workspace: { slug: string }): Promise<{ slug: string }> {
  await rememberLast(userId, workspace.slug);
  refreshFrame();
  return { slug: workspace.slug };
}

/** The switcher in the frame of every page names the workspaces. */
function refreshFrame(): void {
  revalidatePath("/", "layout");
}

/** Storing a key is for operators; the name stands in the log when somebody is refused. */
function keeper(name: string) {
  return { role: "operator", name } as const;
}
