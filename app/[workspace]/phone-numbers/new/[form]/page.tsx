import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FreeQuota } from "@/components/phone-numbers/import/free-quota";
import { ImportPage } from "@/components/phone-numbers/import/import-page";
import { ProviderRail } from "@/components/phone-numbers/import/provider-rail";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireWorkspace } from "@/lib/gate/context";
import { countFreeNumbers } from "@/lib/imports/loaders";
import { placeOf } from "@/lib/imports/place";
import { paths } from "@/lib/paths";
import { findProvider } from "@/lib/providers/registry";

type Props = { params: Promise<{ workspace: string; form: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findProvider((await params).form)?.title ?? "Add number" };
}

export default async function ImportFormPage({ params }: Props) {
  const { workspace: slug, form } = await params;
  const ctx = await requireWorkspace(slug);
  const definition = findProvider(form) ?? notFound();
  const { workspace, user } = ctx;
  const breadcrumbs = [
    { label: "Phone numbers", href: paths.phoneNumbers(workspace.slug) },
    { label: "Add number", href: paths.addNumber(workspace.slug) },
    { label: definition.label },
  ];
  return (
    <>
      <PageHead title={<Title long={definition.title} />} breadcrumbs={<Breadcrumbs items={breadcrumbs} />} rule />
      <div className="grid flex-1 md:grid-cols-[248px_minmax(0,1fr)] md:max-xl:grid-rows-[auto_1fr] xl:grid-cols-[248px_minmax(0,648px)_1fr]">
        <ProviderRail workspace={workspace.slug} current={definition.slug} />
        <ImportPage
          slug={definition.slug}
          workspace={{ slug: workspace.slug, name: workspace.name, environment: workspace.environment }}
          place={placeOf(workspace)}
          unavailable={user.role === "viewer" ? "Viewers cannot add numbers. Ask an administrator." : undefined}
          notice={definition.quota ? <FreeQuota used={countFreeNumbers(ctx)} quota={definition.quota} /> : undefined}
        />
      </div>
    </>
  );
}

/** On small screens the rail is a page of its own, and this one is named after its form. */
function Title({ long }: { long: string }) {
  return (
    <>
      <span className="max-md:hidden">Add number</span>
      <span className="md:hidden">{long}</span>
    </>
  );
}
