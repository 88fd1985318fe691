import type { Metadata } from "next";
import { z } from "zod";
import { CsvImport } from "@/components/imports/csv-import";
import { ViewerRefusal } from "@/components/imports/viewer-refusal";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { requireWorkspace } from "@/lib/gate/context";
import { fileGone } from "@/lib/import-files/parts";
import { loadUploadedFile } from "@/lib/import-files/uploaded";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Import CSV" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewImportPage({ params, searchParams }: Props) {
  const ctx = await requireWorkspace((await params).workspace);
  const { slug, name, environment } = ctx.workspace;
  const { data: id } = z.guid().safeParse((await searchParams).file);
  const breadcrumbs = [{ label: "Imports", href: paths.imports(slug) }, { label: "Import CSV" }];
  const head = <PageHead title="Import CSV" breadcrumbs={<Breadcrumbs items={breadcrumbs} />} rule />;
  if (ctx.user.role === "viewer")
    return (
      <>
        {head}
        <ViewerRefusal workspace={slug} />
      </>
    );
  const file = id === undefined ? undefined : await loadUploadedFile(ctx, id);
  return (
    <>
      {head}
      <CsvImport
        workspace={{ slug, name, environment }}
        file={file ?? null}
        missing={id !== undefined && !file ? fileGone().failure : null}
      />
    </>
  );
}
