import type { VapiContext } from "@/lib/gate/context";
import { aWorkspace } from "@/lib/phone-numbers/testing";

/** A sandbox workspace with somebody in it, for tests of loaders. */
export function aSignedInWorkspace() {
  const world = aWorkspace();
  const ctx: VapiContext = {
    user: { id: "u", email: "o@example.com", name: "Ines", role: "operator" },
    workspace: {
      ...world.ctx.workspace,
      slug: world.ctx.workspace.id,
      name: "Demo",
      environment: "sandbox",
      keyState: "works",
      keyCheckedAt: null,
      createdAt: new Date(world.clock.now()).toISOString(),
    },
    vapi: world.ctx.vapi,
  };
  return { ...world, ctx };
}
