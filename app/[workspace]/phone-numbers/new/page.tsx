import type { Metadata } from "next";
import { ProviderGrid } from "@/components/phone-numbers/import/provider-grid";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireWorkspace } from "@/lib/gate/context";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Add number" };

export default async function ChooseProviderPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await requireWorkspace((await params).workspace);
  const breadcrumbs = [{ label: "Phone numbers", href: paths.phoneNumbers(workspace.slug) }, { label: "Add number" }];
  return (
    <>
      <PageHead title="Add number" breadcrumbs={<Breadcrumbs items={breadcrumbs} />} rule />
      <ProviderGrid workspace={workspace.slug} />
    </>
  );
}
