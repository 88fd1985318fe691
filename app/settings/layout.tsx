import type { ReactNode } from "react";
import { Frame } from "@/components/frame/frame";
import { SettingsHead } from "@/components/frame/settings-head";
import { requireUser } from "@/lib/gate/context";
import { findLastWorkspace, listWorkspaces } from "@/lib/workspaces/store";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const [last, workspaces] = await Promise.all([findLastWorkspace(user.id), listWorkspaces(user.id)]);

  return (
    <Frame user={user} workspace={last ?? null} workspaces={workspaces}>
      <SettingsHead admin={user.role === "admin"} />
      {children}
    </Frame>
  );
}
