import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { RunWatch } from "@/components/runs/run-watch";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { type User, type Workspace, sandboxRegion } from "@/lib/domain/workspace";
import type { RunView } from "@/lib/runs/progress";
import { AccountMenu } from "./account-menu";
import { EnvironmentLine } from "./environment-line";
import { MenuButton } from "./menu-button";
import { FlaskConical } from "./place-icons";
import { Places } from "./places";
import { SkipLink } from "./skip-link";
import { readTheme, themeCookie } from "./theme";
import { ThemeMenu } from "./theme-menu";
import { WorkspaceNow } from "./workspace-now";
import { WorkspaceSwitcher } from "./workspace-switcher";

type FrameProps = {
  user: User;
  workspace: Workspace | null;
  workspaces: readonly Workspace[];
  /** Under way in this workspace. */
  runs: RunView[];
  children: ReactNode;
};

/** Around every page of a signed-in person. One of each control: on small screens the same parts stand in one bar. */
export async function Frame({ user, workspace, workspaces, runs, children }: FrameProps) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const slug = workspace?.slug ?? null;
  const choices = workspaces.map(({ slug, name, environment }) => ({ slug, name, environment }));

  return (
    <div className="frame grid h-dvh overflow-hidden pt-0.5">
      <SkipLink />
      <EnvironmentLine environment={workspace?.environment ?? null} />
      <aside
        aria-label="Sidebar"
        className="contents md:flex md:min-h-0 md:flex-col md:border-r md:border-hairline md:bg-bg md:p-2 md:[grid-area:side]"
      >
        <div className="flex items-center border-b border-hairline bg-surface pl-1 [grid-area:menu] md:hidden">
          <MenuButton workspace={slug} />
        </div>
        <div className="flex min-w-0 items-center border-hairline max-md:border-b max-md:bg-surface max-md:[grid-area:switch] md:mb-3">
          <WorkspaceSwitcher current={slug} choices={choices}>
            <WorkspaceNow current={choices.find((choice) => choice.slug === slug)} />
          </WorkspaceSwitcher>
        </div>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto max-md:hidden">
          <Places workspace={slug} />
        </div>
      </aside>
      <header className="contents border-b border-hairline bg-surface pr-4 pl-(--page-pad) md:flex md:items-center md:gap-3 md:[grid-area:top]">
        {workspace ? (
          <span className="hidden items-center gap-2 max-lg:md:flex">
            <span className="font-semibold">{workspace.name}</span>
            <EnvironmentBadge environment={workspace.environment} />
          </span>
        ) : null}
        {workspace?.region === sandboxRegion ? <SandboxNote /> : null}
        <div className="flex items-center gap-2 md:ml-auto max-md:border-b max-md:border-hairline max-md:bg-surface max-md:pr-3 max-md:[grid-area:tools]">
          {slug ? <RunWatch key={slug} workspace={slug} active={runs} /> : null}
          <ThemeMenu initial={theme} />
          <AccountMenu user={user} />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="flex min-h-0 min-w-0 flex-col overflow-y-auto bg-surface outline-none [grid-area:main]"
      >
        {children}
      </main>
    </div>
  );
}

function SandboxNote() {
  return (
    <p className="flex min-w-0 items-center gap-2 text-xs text-text-2 max-md:border-b max-md:border-hairline max-md:bg-bg max-md:px-4 max-md:py-1 max-md:[grid-area:note]">
      <FlaskConical />
      Sandbox: nothing here reaches Vapi or a carrier
    </p>
  );
}
