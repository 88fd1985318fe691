import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { ConnectForm } from "@/components/workspaces/connect-form";
import { KeyHelp } from "@/components/workspaces/key-help";
import { SandboxCard } from "@/components/workspaces/sandbox-card";
import { paths } from "@/lib/paths";
import { loadConnectForm } from "@/lib/workspaces/loaders";

export const metadata: Metadata = { title: "Connect a workspace" };

const breadcrumbs = [
  { label: "Settings", href: paths.profile },
  { label: "Workspaces", href: paths.workspaces },
  { label: "New" },
];

export default async function NewWorkspacePage() {
  const { regions, isFirst, mayConnect, sandboxNumbers } = await loadConnectForm();
  if (!mayConnect)
    return (
      <EmptyState as="h1" title="You cannot connect a workspace">
        Your role is viewer; storing a key needs operator. Ask an administrator to change your role.
      </EmptyState>
    );
  return (
    <>
      <PageHead title="Connect a workspace" breadcrumbs={<Breadcrumbs items={breadcrumbs} />} rule />
      <div className="grid flex-1 content-start xl:content-stretch xl:grid-cols-[minmax(0,640px)_minmax(0,1fr)]">
        <div className="p-(--page-pad) max-md:p-4">
          <ConnectForm regions={regions} isFirst={isFirst} />
        </div>
        <aside
          aria-label="Help"
          className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 border-hairline bg-bg p-(--page-pad) max-xl:border-t max-md:p-4 xl:border-l"
        >
          <SandboxCard numbers={sandboxNumbers} />
          <KeyHelp />
        </aside>
      </div>
    </>
  );
}
